#include "app/commands/assign_work.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/followup.h"
#include "app/views/answers.h"
#include "domain/release/beside.h"
#include "domain/release/demands.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AssignWork& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "assign"));
    TRY(release::must_be_open(of.release()));
    TRY(release::must_say_what(command.what));
    const auto person = TRY(active_person(work, command.person, "/person"));
    TRY(assign(of, assigned_step, {command.what, person.id, command.due}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
