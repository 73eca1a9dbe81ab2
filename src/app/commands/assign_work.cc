#include "app/commands/assign_work.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/followup.h"
#include "app/views/answers.h"
#include "domain/access/roles.h"
#include "domain/release/beside.h"
#include "domain/release/demands.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AssignWork& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "assign"));
    TRY(release::must_be_open(of.release()));
    TRY(release::must_say_what(command.what));
    Assignment wish{command.what, {}, command.due, command.role.value_or("")};
    if (wish.role.empty()) {
        const auto person = TRY(active_person(work, command.person.value_or(""), "/person"));
        wish.person = person.id;
    } else if (!of.pack().role(wish.role) && !access::find_role(wish.role)) {
        return base::refuse(base::Kind::invalid, "role.unknown", {{"role", wish.role}},
                            {{"role.unknown", "/role", {{"role", wish.role}}}});
    }
    TRY(assign(of, assigned_step, wish));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
