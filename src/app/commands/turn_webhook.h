// A webhook is turned off, on again, tried, or given up for good.
#pragma once

#include "app/accounts.h"
#include "app/pipeline.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

struct TurnOffWebhook {
    static constexpr std::string_view act = "turn_off_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Saved;
    notice::WebhookId webhook;
    static void describe(auto& field, auto& self) { field("webhook", self.webhook); }
};
base::Result<base::Json> carry_out(Work& work, const TurnOffWebhook& command);

struct TurnOnWebhook {
    static constexpr std::string_view act = "turn_on_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Saved;
    notice::WebhookId webhook;
    static void describe(auto& field, auto& self) { field("webhook", self.webhook); }
};
base::Result<base::Json> carry_out(Work& work, const TurnOnWebhook& command);

// Its address and secret are forgotten.
struct RetireWebhook {
    static constexpr std::string_view act = "retire_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Saved;
    notice::WebhookId webhook;
    static void describe(auto& field, auto& self) { field("webhook", self.webhook); }
};
base::Result<base::Json> carry_out(Work& work, const RetireWebhook& command);

// A trial message; answers the delivery, in which one sees what became of it.
struct TryWebhook {
    static constexpr std::string_view act = "try_webhook";
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Saved;
    notice::WebhookId webhook;
    static void describe(auto& field, auto& self) { field("webhook", self.webhook); }
};
base::Result<base::Json> carry_out(Work& work, const TryWebhook& command);

}  // namespace fangxing::app
