// A new webhook. Its address and secret are sealed and never shown again.
#pragma once

#include "app/accounts.h"
#include "app/pipeline.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

struct CreateWebhook {
    static constexpr std::string_view act = "create_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    static constexpr bool secret = true;
    using Answer = Saved;

    std::string name;
    notice::WebhookKind kind = notice::WebhookKind::generic;
    std::string url;
    std::optional<std::string> secret_text;  // that messages are signed with
    std::vector<notice::Kind> tells;
    std::optional<std::vector<std::string>> notices;
    std::string language;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("kind", self.kind);
        field("url", self.url);
        field("secret", self.secret_text);
        field("tells", self.tells);
        field("notices", self.notices);
        field("language", self.language);
    }
};
// Refuses 409 `webhook.not_set_up` where the server's settings name no network for webhooks; 422
// as `notice::check` and `check_address`.
base::Result<base::Json> run(const System& system, const Request& request,
                             const CreateWebhook& command);

}  // namespace fangxing::app
