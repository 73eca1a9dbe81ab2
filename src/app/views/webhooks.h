// The webhooks there are, as far as one may see them: addresses without what is secret in them.
#pragma once

#include "app/pipeline.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

struct WebhookLine {
    notice::WebhookId id;
    std::int64_t version = 0;
    std::string name;
    notice::WebhookKind kind = notice::WebhookKind::generic;
    std::string origin;  // scheme, host and port
    bool with_secret = false;
    std::vector<notice::Kind> tells;
    std::vector<std::string> notices;
    std::string language;
    notice::WebhookState state = notice::WebhookState::on;
    bool by_itself = false;  // turned off by its failures
    int failures = 0;
    std::string answer;  // of the last try in vain
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("name", self.name);
        field("kind", self.kind);
        field("origin", self.origin);
        field("with_secret", self.with_secret);
        field("tells", self.tells);
        field("notices", self.notices);
        field("language", self.language);
        field("state", self.state);
        field("by_itself", self.by_itself);
        field("failures", self.failures);
        field("answer", self.answer);
        field("actions", self.actions);
    }
};
struct WebhooksAnswer {
    std::vector<WebhookLine> items;
    bool is_set_up = false;  // the server's settings name networks for webhooks
    bool plain_allowed = false;
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("is_set_up", self.is_set_up);
        field("plain_allowed", self.plain_allowed);
    }
};
struct Webhooks {
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = WebhooksAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Webhooks& view);

}  // namespace fangxing::app
