#include "app/views/deliveries.h"

#include "app/accounts.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {
namespace {

DeliveryLine delivery_line(Work& work, const notice::Delivery& each) {
    const auto& made = each.made;
    DeliveryLine out{each.id,    made.way,    made.kind,    made.daily,        {},
                     {},         each.to,     made.release, made.said.subject, each.state,
                     each.tries, each.answer, made.at,      each.changed_at,   {},
                     {}};
    if (made.person) out.person = login_of(work, made.person);
    if (made.webhook) {
        const auto webhook = work.find<notice::Webhook>({made.webhook.value});
        if (webhook) out.webhook = webhook->wish.name;
    }
    if (each.next_at.us != 0) out.next_at = each.next_at;
    if (notice::ask_again(each, work.actor().id, work.now())) out.actions = {"send_again"};
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Deliveries& view) {
    Columns columns;
    if (view.state) columns.emplace_back("state", std::string(base::to_text(*view.state)));
    if (view.way) columns.emplace_back("way", std::string(base::to_text(*view.way)));
    if (view.release) columns.emplace_back("release", view.release->value);
    if (view.person) {
        const auto person = person_by_login(work.store(), *view.person);
        columns.emplace_back("person", person ? person->id.value : std::int64_t{-1});
    }
    return base::written(page_of_newest<notice::Delivery>(
        work, columns, view.after, view.limit,
        [&](const notice::Delivery& each) { return delivery_line(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const LeavingSettings&) {
    const auto& settings = work.system().settings;
    const auto& leaving = settings.leaving;
    return base::written(LeavingAnswer{leaving.mail_server, leaving.mail_security,
                                       leaving.mail_from, settings.base_url, leaving.by_webhook()});
}

}  // namespace fangxing::app
