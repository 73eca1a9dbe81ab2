#include "app/webhook_address.h"

#include "app/sealing.h"

namespace fangxing::app {

base::Result<notice::WebhookAddressed> sealed_address(Work& work, notice::WebhookId id,
                                                      const std::string& url,
                                                      const std::string& secret) {
    const auto& leaving = work.system().settings.leaving;
    if (!leaving.by_webhook()) {
        return base::refuse(base::Kind::conflict, "webhook.not_set_up");
    }
    const auto address =
        TRY(notice::check_address(url, leaving.plain_webhooks, leaving.webhook_networks));
    const auto text = base::to_text(base::encode(WebhookSecrets{url, secret}));
    const auto& system = work.system();
    return notice::WebhookAddressed{address.origin(), !secret.empty(),
                                    seal(system.sealing_key, system.random, id.value, text)};
}

}  // namespace fangxing::app
