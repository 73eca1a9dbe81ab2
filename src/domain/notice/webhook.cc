#include "domain/notice/webhook.h"

#include <arpa/inet.h>

#include <algorithm>

namespace fangxing::notice {
namespace {

void on(Webhook& webhook, const WebhookChosen& event) {
    webhook.wish = event.wish;
    if (webhook.made_at.us == 0) webhook.made_at = event.at;
}
void on(Webhook& webhook, const WebhookAddressed& event) {
    webhook.origin = event.origin;
    webhook.with_secret = event.with_secret;
    webhook.sealed = event.sealed;
    webhook.failures = 0;
}
void on(Webhook& webhook, const WebhookMissed& event) {
    ++webhook.failures;
    webhook.answer = event.answer;
}
void on(Webhook& webhook, const WebhookReached&) {
    webhook.failures = 0;
    webhook.answer.clear();
}
void on(Webhook& webhook, const WebhookTurnedOff& event) {
    webhook.state = WebhookState::off;
    webhook.by_itself = event.by_itself;
}
void on(Webhook& webhook, const WebhookTurnedOn&) {
    webhook.state = WebhookState::on;
    webhook.by_itself = false;
    webhook.failures = 0;
    webhook.answer.clear();
}
void on(Webhook& webhook, const WebhookRetired&) {
    webhook.state = WebhookState::retired;
    webhook.sealed.clear();
}

// A host that is an address may be looked at before anything is connected to.
std::vector<unsigned char> address_bytes(std::string host) {
    std::erase(host, '[');
    std::erase(host, ']');
    std::vector<unsigned char> out(16);
    if (inet_pton(AF_INET6, host.c_str(), out.data()) == 1) return out;
    out.resize(4);
    if (inet_pton(AF_INET, host.c_str(), out.data()) == 1) return out;
    return {};
}

}  // namespace

void apply(Webhook& webhook, const Webhook::Event& event) {
    std::visit([&](const auto& each) { on(webhook, each); }, event);
}

base::Result<void> check(const WebhookWish& wish) {
    std::vector<base::Reason> reasons;
    const auto no = [&](const char* code, const char* field) {
        reasons.push_back({code, field, {}});
    };
    const bool has_name = wish.name.find_first_not_of(" \t") != std::string::npos;
    if (!has_name || wish.name.size() > 200) no("webhook.name_missing", "/name");
    if (wish.tells.empty()) no("webhook.tells_nothing", "/tells");
    if (wish.language != "zh" && wish.language != "en") {
        no("webhook.language_unknown", "/language");
    }
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::invalid, "webhook.incomplete", {}, std::move(reasons));
}

base::Result<WebAddress> check_address(std::string_view text, bool plain_allowed,
                                       const Networks& networks) {
    std::vector<base::Reason> reasons;
    const auto no = [&](const char* code) { reasons.push_back({code, "/url", {}}); };
    const auto address = parse_web_address(text);
    if (!address) {
        no("webhook.bad_address");
    } else if (!address->tls && !plain_allowed) {
        no("webhook.needs_https");
    } else if (const auto bytes = address_bytes(address->host);
               !bytes.empty() && !networks.hold(bytes)) {
        no("webhook.network_not_allowed");
    }
    if (address && reasons.empty()) return *address;
    return base::refuse(base::Kind::invalid, "webhook.incomplete", {}, std::move(reasons));
}

bool wants(const Webhook& webhook, Kind kind, std::string_view notice) {
    const auto& wish = webhook.wish;
    return webhook.state == WebhookState::on &&
           std::ranges::find(wish.tells, kind) != wish.tells.end() &&
           (wish.notices.empty() || std::ranges::find(wish.notices, notice) != wish.notices.end());
}

base::Result<void> must_not_be_retired(const Webhook& webhook) {
    if (webhook.state != WebhookState::retired) return {};
    return base::refuse(base::Kind::conflict, "webhook.retired_already");
}

WebhookEvents after_try(const Webhook& webhook, bool reached, const std::string& answer) {
    if (reached) return webhook.failures == 0 ? WebhookEvents{} : WebhookEvents{WebhookReached{}};
    WebhookEvents out{WebhookMissed{answer}};
    if (webhook.state == WebhookState::on && webhook.failures + 1 >= most_failures) {
        out.emplace_back(WebhookTurnedOff{true});
    }
    return out;
}

base::Result<WebhookEvents> turn_off(const Webhook& webhook) {
    TRY(must_not_be_retired(webhook));
    if (webhook.state == WebhookState::off) {
        return base::refuse(base::Kind::conflict, "webhook.off_already");
    }
    return WebhookEvents{WebhookTurnedOff{false}};
}

base::Result<WebhookEvents> turn_on(const Webhook& webhook) {
    TRY(must_not_be_retired(webhook));
    if (webhook.state == WebhookState::on) {
        return base::refuse(base::Kind::conflict, "webhook.on_already");
    }
    return WebhookEvents{WebhookTurnedOn{}};
}

base::Result<WebhookEvents> retire(const Webhook& webhook) {
    TRY(must_not_be_retired(webhook));
    return WebhookEvents{WebhookRetired{}};
}

}  // namespace fangxing::notice
