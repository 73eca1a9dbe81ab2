// What a webhook is told, in which language; another address and secret, where they are given.
#pragma once

#include "app/accounts.h"
#include "app/pipeline.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

struct ChangeWebhook {
    static constexpr std::string_view act = "change_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    static constexpr bool secret = true;
    using Answer = Saved;

    notice::WebhookId webhook;
    std::string name;
    std::vector<notice::Kind> tells;
    std::optional<std::vector<std::string>> notices;
    std::string language;
    std::optional<std::string> url;          // absent: address and secret stay
    std::optional<std::string> secret_text;  // belongs to the address given with it
    static void describe(auto& field, auto& self) {
        field("webhook", self.webhook);
        field("name", self.name);
        field("tells", self.tells);
        field("notices", self.notices);
        field("language", self.language);
        field("url", self.url);
        field("secret", self.secret_text);
    }
};
// Wants If-Match. Refuses 409 `webhook.retired_already`, 422 as `create_webhook`.
base::Result<base::Json> run(const System& system, const Request& request,
                             const ChangeWebhook& command);

}  // namespace fangxing::app
