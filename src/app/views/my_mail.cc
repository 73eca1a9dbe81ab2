#include "app/views/my_mail.h"

#include "app/mail_choices.h"

namespace fangxing::app {

base::Result<MyMailAnswer> mail_of_actor(Work& work) {
    const auto me = TRY(work.get<access::Person>(work.actor().id));
    const auto choice = mail_choice_of(work, me.id).value_or(notice::MailChoice{});
    MyMailAnswer out;
    out.is_set_up = work.system().settings.leaving.by_mail();
    out.address = choice.address;
    out.paces = choice.paces;
    out.next_summary = next_summary(work, me);
    const auto newest = work.newest<notice::Delivery>("person", me.id.value, 1);
    if (!newest.empty()) {
        const auto& last = newest.front();
        out.last = LastMail{last.made.said.subject, last.state, last.answer, last.changed_at};
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const MyMail&) {
    return base::written(TRY(mail_of_actor(work)));
}

}  // namespace fangxing::app
