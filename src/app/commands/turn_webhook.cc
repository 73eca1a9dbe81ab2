#include "app/commands/turn_webhook.h"

#include "app/bridge/leaving.h"

namespace fangxing::app {
namespace {

using Decider = base::Result<notice::WebhookEvents> (*)(const notice::Webhook&);

base::Result<base::Json> turned(Work& work, notice::WebhookId id, Decider decide) {
    auto webhook = TRY(work.get<notice::Webhook>(id));
    TRY(work.save(webhook, TRY(decide(webhook))));
    return saved(webhook);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const TurnOffWebhook& command) {
    return turned(work, command.webhook, notice::turn_off);
}

base::Result<base::Json> carry_out(Work& work, const TurnOnWebhook& command) {
    return turned(work, command.webhook, notice::turn_on);
}

base::Result<base::Json> carry_out(Work& work, const RetireWebhook& command) {
    return turned(work, command.webhook, notice::retire);
}

base::Result<base::Json> carry_out(Work& work, const TryWebhook& command) {
    const auto webhook = TRY(work.get<notice::Webhook>(command.webhook));
    TRY(notice::must_not_be_retired(webhook));
    notice::DeliveryMade made;
    made.way = notice::Way::webhook;
    made.webhook = base::Ref{webhook.id.value};
    made.said = {{"试发：放行的通知", "Trial: notices of Fangxing"},
                 {"这是一条试发的消息。", "This is a trial message."},
                 ""};
    made.due_at = made.at = work.now();
    return saved(TRY(deliver(work, std::move(made))));
}

}  // namespace fangxing::app
