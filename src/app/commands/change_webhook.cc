#include "app/commands/change_webhook.h"

#include "app/webhook_address.h"

namespace fangxing::app {
namespace {

base::Result<base::Json> change(Work& work, const ChangeWebhook& command) {
    auto webhook = TRY(work.get<notice::Webhook>(command.webhook));
    TRY(work.require_match(webhook.version));
    TRY(notice::must_not_be_retired(webhook));
    const notice::WebhookWish wish{command.name, webhook.wish.kind, command.tells,
                                   command.notices.value_or(std::vector<std::string>{}),
                                   command.language};
    TRY(notice::check(wish));
    notice::WebhookEvents events{notice::WebhookChosen{wish, work.now()}};
    if (command.url) {
        events.emplace_back(
            TRY(sealed_address(work, webhook.id, *command.url, command.secret_text.value_or(""))));
    }
    TRY(work.save(webhook, events));
    return saved(webhook);
}

}  // namespace

base::Result<base::Json> run(const System& system, const Request& request,
                             const ChangeWebhook& command) {
    return run_step(system, request,
                    {ChangeWebhook::act, ChangeWebhook::permission, {}, [&](Work& work) {
                         return change(work, command);
                     }});
}

}  // namespace fangxing::app
