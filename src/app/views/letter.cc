#include "app/views/letter.h"

#include <algorithm>

#include "app/mail_choices.h"
#include "app/sealing.h"
#include "domain/access/person.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {
namespace {

const std::string& spoken(const base::Words& words, const std::string& language) {
    return language == "en" ? words.en : words.zh;
}

LetterPart part_of(Work& work, const notice::Delivery& delivery, const std::string& language) {
    const auto& said = delivery.made.said;
    return {spoken(said.subject, language), spoken(said.text, language),
            said.path.empty() ? "" : work.system().settings.base_url + said.path};
}

base::Result<LetterAnswer> mail_of(Work& work, access::PersonId id,
                                   const std::vector<notice::Delivery>& list) {
    LetterAnswer out;
    const auto person = TRY(work.get<access::Person>(id));
    out.to = mail_choice_of(work, id).value_or(notice::MailChoice{}).address;
    out.language = person.language;
    out.preferences = work.system().settings.base_url + "/account";
    if (!work.system().settings.leaving.by_mail()) out.not_sent = "not_set_up";
    if (out.to.empty()) out.not_sent = "no_address";
    if (person.state != access::PersonState::active) out.not_sent = "person_disabled";
    for (const auto& each : list) {
        out.deliveries.push_back(each.id);
        out.parts.push_back(part_of(work, each, person.language));
    }
    if (!out.parts.empty()) out.subject = out.parts.front().subject;
    return out;
}

base::Result<LetterAnswer> call_of(Work& work, const notice::Delivery& delivery) {
    LetterAnswer out;
    const auto webhook = TRY(work.get<notice::Webhook>({delivery.made.webhook.value}));
    out.deliveries = {delivery.id};
    out.to = webhook.wish.name;
    out.language = webhook.wish.language;
    out.kind = base::to_text(webhook.wish.kind);
    out.parts = {part_of(work, delivery, out.language)};
    out.subject = out.parts.front().subject;
    const auto& leaving = work.system().settings.leaving;
    const auto where =
        open_sealed<WebhookSecrets>(work.system().sealing_key, webhook.id.value, webhook.sealed);
    if (where) {
        out.url = where->url;
        out.secret = where->secret;
    } else {
        out.not_sent = "secret_lost";
    }
    // A trial goes out also while the webhook is off: that is how one sees whether it works again.
    const bool is_off = webhook.state == notice::WebhookState::off && !notice::is_trial(delivery);
    if (is_off || webhook.state == notice::WebhookState::retired) out.not_sent = "webhook_off";
    if (!leaving.by_webhook()) out.not_sent = "not_set_up";
    return out;
}

std::vector<notice::Delivery> due_for(Work& work, access::PersonId person, base::Instant due) {
    auto out = work.where<notice::Delivery>("for_summary", person.value);
    std::erase_if(out, [&](const notice::Delivery& each) { return each.made.due_at > due; });
    return out;
}

base::Result<LetterAnswer> letter_of(Work& work, const Letter& view) {
    if (view.person && view.due) {
        const auto list = due_for(work, *view.person, *view.due);
        if (list.empty()) return LetterAnswer{};
        auto out = TRY(mail_of(work, *view.person, list));
        out.daily = true;
        return out;
    }
    const auto delivery =
        TRY(work.get<notice::Delivery>(view.delivery.value_or(notice::DeliveryId{})));
    if (delivery.state != notice::DeliveryState::waiting) return LetterAnswer{};
    return delivery.made.way == notice::Way::webhook
               ? call_of(work, delivery)
               : mail_of(work, delivery.made.person, {delivery});
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Letter& view) {
    auto out = TRY(letter_of(work, view));
    out.at = work.now();
    return base::written(out);
}

}  // namespace fangxing::app
