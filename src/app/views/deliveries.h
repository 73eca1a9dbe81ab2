// What left the house, or was to: to whom, when, and what the other side said; newest first.
#pragma once

#include "app/views/page.h"
#include "domain/notice/delivery.h"

namespace fangxing::app {

struct DeliveryLine {
    notice::DeliveryId id;
    notice::Way way = notice::Way::mail;
    notice::Kind kind = notice::Kind::duty;
    bool daily = false;
    std::string person;   // login
    std::string webhook;  // name
    std::string to;       // address of the last try
    base::Ref release;
    base::Words subject;
    notice::DeliveryState state = notice::DeliveryState::waiting;
    int tries = 0;
    std::string answer;
    base::Instant made_at;
    base::Instant changed_at;
    std::optional<base::Instant> next_at;
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("way", self.way);
        field("kind", self.kind);
        field("daily", self.daily);
        field("person", self.person);
        field("webhook", self.webhook);
        field("to", self.to);
        field("release", self.release);
        field("subject", self.subject);
        field("state", self.state);
        field("tries", self.tries);
        field("answer", self.answer);
        field("made_at", self.made_at);
        field("changed_at", self.changed_at);
        field("next_at", self.next_at);
        field("actions", self.actions);
    }
};
struct Deliveries {
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Page<DeliveryLine>;

    std::optional<notice::DeliveryState> state;
    std::optional<notice::Way> way;
    std::optional<std::string> person;  // login
    std::optional<base::Ref> release;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("way", self.way);
        field("person", self.person);
        field("release", self.release);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Deliveries& view);

// How the server is set, but for what is secret.
struct LeavingAnswer {
    std::string mail_server;  // empty: no mail leaves
    std::string mail_security;
    std::string mail_from;
    std::string base_url;  // with which links begin
    bool webhooks = false;
    static void describe(auto& field, auto& self) {
        field("mail_server", self.mail_server);
        field("mail_security", self.mail_security);
        field("mail_from", self.mail_from);
        field("base_url", self.base_url);
        field("webhooks", self.webhooks);
    }
};
struct LeavingSettings {
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = LeavingAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const LeavingSettings& view);

}  // namespace fangxing::app
