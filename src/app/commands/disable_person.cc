#include "app/commands/disable_person.h"

#include "app/accounts.h"
#include "app/bridge/staffing.h"
#include "domain/access/account.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DisablePerson& command) {
    work.because(command.reason);
    auto person = TRY(work.get<access::Person>(command.person));
    TRY(work.save(person, TRY(access::disable(person, work.actor(), work.now()))));
    TRY(warn_if_left_unstaffed(work, person.id));
    return saved(person);
}

}  // namespace fangxing::app
