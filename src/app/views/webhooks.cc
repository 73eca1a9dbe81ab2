#include "app/views/webhooks.h"

namespace fangxing::app {

namespace {

std::vector<std::string> actions_on(const notice::Webhook& webhook) {
    std::vector<std::string> out{"try_webhook", "change_webhook"};
    if (notice::turn_off(webhook)) out.emplace_back("turn_off_webhook");
    if (notice::turn_on(webhook)) out.emplace_back("turn_on_webhook");
    out.emplace_back("retire_webhook");
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Webhooks&) {
    WebhooksAnswer out;
    const auto& leaving = work.system().settings.leaving;
    out.is_set_up = leaving.by_webhook();
    out.plain_allowed = leaving.plain_webhooks;
    for (const auto& each : work.all<notice::Webhook>()) {
        if (each.state == notice::WebhookState::retired) continue;
        const auto& wish = each.wish;
        out.items.push_back({each.id, each.version, wish.name, wish.kind, each.origin,
                             each.with_secret, wish.tells, wish.notices, wish.language, each.state,
                             each.by_itself, each.failures, each.answer, actions_on(each)});
    }
    return base::written(out);
}

}  // namespace fangxing::app
