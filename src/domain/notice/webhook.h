// A webhook (网络钩子): an address outside that is told of notices of chosen kinds.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"
#include "domain/notice/kind.h"
#include "domain/notice/web_address.h"

namespace fangxing::notice {

struct WebhookTag;
using WebhookId = base::Id<WebhookTag>;

// So many tries in vain one after the other end a webhook, until somebody turns it on again.
inline constexpr int most_failures = 10;

enum class WebhookKind { generic, dingtalk, wecom, feishu };
constexpr auto names(WebhookKind) {
    return base::named<WebhookKind>({{WebhookKind::generic, "generic"},
                                     {WebhookKind::dingtalk, "dingtalk"},
                                     {WebhookKind::wecom, "wecom"},
                                     {WebhookKind::feishu, "feishu"}});
}
enum class WebhookState { on, off, retired };
constexpr auto names(WebhookState) {
    return base::named<WebhookState>(
        {{WebhookState::on, "on"}, {WebhookState::off, "off"}, {WebhookState::retired, "retired"}});
}

// What people choose about a webhook, beside its address and secret.
struct WebhookWish {
    std::string name;
    WebhookKind kind = WebhookKind::generic;
    std::vector<Kind> tells;           // kinds of notice
    std::vector<std::string> notices;  // only these, by their ids; empty: all of the kinds
    std::string language = "zh";
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("kind", self.kind);
        field("tells", self.tells);
        field("notices", self.notices);
        field("language", self.language);
    }
};
struct WebhookChosen {
    static constexpr std::string_view type = "webhook.chosen";
    WebhookWish wish;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("wish", self.wish);
        field("at", self.at);
    }
};
// Address and secret reach the row sealed, and never the journal: many addresses are secrets.
struct WebhookAddressed {
    static constexpr std::string_view type = "webhook.addressed";
    std::string origin;
    bool with_secret = false;
    std::string sealed;
    static void describe(auto& field, auto& self) {
        field("origin", self.origin);
        field("with_secret", self.with_secret);
    }
};
struct WebhookMissed {
    static constexpr std::string_view type = "webhook.missed";
    std::string answer;
    static void describe(auto& field, auto& self) { field("answer", self.answer); }
};
struct WebhookReached {
    static constexpr std::string_view type = "webhook.reached";
    static void describe(auto&, auto&) {}
};
struct WebhookTurnedOff {
    static constexpr std::string_view type = "webhook.turned_off";
    bool by_itself = false;  // after too many failures
    static void describe(auto& field, auto& self) { field("by_itself", self.by_itself); }
};
struct WebhookTurnedOn {
    static constexpr std::string_view type = "webhook.turned_on";
    static void describe(auto&, auto&) {}
};
struct WebhookRetired {
    static constexpr std::string_view type = "webhook.retired";
    static void describe(auto&, auto&) {}
};

struct Webhook {
    static constexpr std::string_view table = "webhooks";
    static constexpr std::string_view noun = "webhook";
    using Event = std::variant<WebhookChosen, WebhookAddressed, WebhookMissed, WebhookReached,
                               WebhookTurnedOff, WebhookTurnedOn, WebhookRetired>;

    WebhookId id;
    std::int64_t version = 0;
    WebhookWish wish;
    std::string origin;
    bool with_secret = false;
    std::string sealed;
    WebhookState state = WebhookState::on;
    bool by_itself = false;
    int failures = 0;  // in a row
    std::string answer;
    base::Instant made_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("wish", self.wish);
        field("origin", self.origin);
        field("with_secret", self.with_secret);
        field("sealed", self.sealed);
        field("state", self.state);
        field("by_itself", self.by_itself);
        field("failures", self.failures);
        field("answer", self.answer);
        field("made_at", self.made_at);
    }
    static void columns(auto& column, const auto& self) { column("state", self.state); }
};
void apply(Webhook& webhook, const Webhook::Event& event);

using WebhookEvents = std::vector<Webhook::Event>;

// Refuses 422 `webhook.incomplete` with `webhook.name_missing`, `webhook.tells_nothing`,
// `webhook.language_unknown`.
base::Result<void> check(const WebhookWish& wish);
// Refuses 422 `webhook.incomplete` with `webhook.bad_address`, `webhook.needs_https` unless plain
// HTTP is allowed, `webhook.network_not_allowed` where the host is an address outside the networks.
base::Result<WebAddress> check_address(std::string_view text, bool plain_allowed,
                                       const Networks& networks);
// Does this notice go there?
bool wants(const Webhook& webhook, Kind kind, std::string_view notice);
// What follows from a try; the last event may be that it is turned off.
WebhookEvents after_try(const Webhook& webhook, bool reached, const std::string& answer);
// Refuses 409 `webhook.retired_already`.
base::Result<void> must_not_be_retired(const Webhook& webhook);
// Refuse 409 `webhook.retired_already`, `webhook.off_already`, `webhook.on_already`.
base::Result<WebhookEvents> turn_off(const Webhook& webhook);
base::Result<WebhookEvents> turn_on(const Webhook& webhook);
base::Result<WebhookEvents> retire(const Webhook& webhook);

}  // namespace fangxing::notice
