#include "app/commands/choose_mail.h"

#include "app/bridge/leaving.h"
#include "app/mail_choices.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveMailAddress& command) {
    auto choice = mail_choice_of(work, work.actor().id);
    const auto events = TRY(notice::give_address(choice, work.actor(), command.address));
    TRY(keep_choice(work, std::move(choice), events));
    return base::encode(TRY(mail_of_actor(work)));
}

base::Result<base::Json> carry_out(Work& work, const ChooseMailPaces& command) {
    auto choice = mail_choice_of(work, work.actor().id);
    const auto events = notice::choose_paces(choice, work.actor(), command.paces);
    TRY(keep_choice(work, std::move(choice), events));
    return base::encode(TRY(mail_of_actor(work)));
}

base::Result<base::Json> carry_out(Work& work, const TryMail&) {
    if (!work.system().settings.leaving.by_mail()) {
        return base::refuse(base::Kind::conflict, "mail.not_set_up");
    }
    const auto me = work.actor().id;
    const auto choice = mail_choice_of(work, me);
    if (!choice || choice->address.empty()) {
        return base::refuse(base::Kind::conflict, "mail.no_address");
    }
    const auto newest = work.newest<notice::Delivery>("person", me.value, 1);
    if (!newest.empty() && notice::is_recent_trial(newest.front(), work.now())) {
        return base::refuse(base::Kind::too_many, "mail.tried_just_now");
    }
    notice::DeliveryMade made;
    made.person = me;
    made.said = {{"试发：放行的邮件通知", "Trial: notices of Fangxing by mail"},
                 {"您收到这封邮件，说明邮件通知可以送到您这里。",
                  "That you read this shows that notices reach you by mail."},
                 "/account"};
    made.due_at = made.at = work.now();
    TRY(deliver(work, std::move(made)));
    return base::encode(TRY(mail_of_actor(work)));
}

}  // namespace fangxing::app
