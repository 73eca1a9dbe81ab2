#include "app/commands/appoint_person.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/appointments.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AppointPerson& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "appoint"));
    const auto reason = command.reason.value_or("");
    work.because(reason);
    const auto person = TRY(active_person(work, command.person, "/person"));
    TRY(appoint(of,
                {command.release, command.role, person.id, work.actor().id, reason, work.now()}));
    TRY(of.finish());
    return base::encode(
        AppointedAnswer{short_answer(of.release()), skill_warnings(work, person.id, command.role)});
}

}  // namespace fangxing::app
