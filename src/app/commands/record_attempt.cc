#include "app/commands/record_attempt.h"

#include "app/bridge/notice.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {
namespace {

base::Result<void> tell_administrators(Work& work, const notice::Webhook& webhook,
                                       const std::string& answer) {
    const auto& name = webhook.wish.name;
    const auto times = std::to_string(notice::most_failures);
    return tell(
        work, {}, holders_at(work, "system_administrator", {}),
        {"webhook_off",
         {"网络钩子已停用：" + name, "Webhook turned off: " + name},
         {"网络钩子“" + name + "”连续 " + times + " 次没有送到，已自动停用。最后的回答：" + answer,
          "The webhook \"" + name + "\" failed " + times +
              " times in a row and was turned off. Its last answer: " + answer},
         notice::Kind::duty});
}

base::Result<void> follow(Work& work, base::Ref id, const notice::Attempt& attempt) {
    auto webhook = work.find<notice::Webhook>({id.value});
    if (!webhook || webhook->state == notice::WebhookState::retired) return {};
    const auto before = webhook->state;
    const bool reached = attempt.ended == notice::Ended::sent;
    TRY(work.save(*webhook, notice::after_try(*webhook, reached, attempt.answer)));
    if (webhook->state == before) return {};
    return tell_administrators(work, *webhook, attempt.answer);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const RecordAttempt& command) {
    AttemptRecorded answer;
    base::Ref webhook;
    for (const auto id : command.deliveries) {
        auto delivery = work.find<notice::Delivery>(id);
        if (!delivery) continue;
        const auto events = notice::conclude(*delivery, command.attempt, work.now());
        TRY(work.save(*delivery, events));
        if (!events.empty()) webhook = delivery->made.webhook;
        answer.again = answer.again || delivery->state == notice::DeliveryState::waiting;
    }
    if (webhook) TRY(follow(work, webhook, command.attempt));
    return base::encode(answer);
}

}  // namespace fangxing::app
