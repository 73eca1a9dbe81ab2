#include "app/commands/assign_work.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/followup.h"
#include "app/views/answers.h"
#include "domain/release/demands.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AssignWork& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "assign"));
    TRY(release::must_be_open(of.release()));
    if (command.what.find_first_not_of(" \t\r\n") == std::string::npos) {
        return base::refuse(base::Kind::invalid, "work.without_name", {},
                            {{"input.missing", "/what", {}}});
    }
    const auto person = person_by_login(work.store(), command.person);
    if (!person) {
        return base::refuse(base::Kind::invalid, "person.not_found", {{"id", command.person}},
                            {{"person.not_found", "/person", {}}});
    }
    TRY(assign(of, assigned_step, {command.what, person->id, command.due}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
