#include "app/commands/create_webhook.h"

#include "app/webhook_address.h"

namespace fangxing::app {
namespace {

base::Result<base::Json> create(Work& work, const CreateWebhook& command) {
    const notice::WebhookWish wish{command.name, command.kind, command.tells,
                                   command.notices.value_or(std::vector<std::string>{}),
                                   command.language};
    TRY(notice::check(wish));
    notice::Webhook webhook;
    webhook.id = {work.fresh_id()};
    const auto addressed =
        TRY(sealed_address(work, webhook.id, command.url, command.secret_text.value_or("")));
    TRY(work.add(webhook, {notice::WebhookChosen{wish, work.now()}, addressed}));
    return saved(webhook);
}

}  // namespace

base::Result<base::Json> run(const System& system, const Request& request,
                             const CreateWebhook& command) {
    // Without the input, which holds secrets: a refusal is journalled by its code alone.
    return run_step(system, request,
                    {CreateWebhook::act, CreateWebhook::permission, {}, [&](Work& work) {
                         return create(work, command);
                     }});
}

}  // namespace fangxing::app
