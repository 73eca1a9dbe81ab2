#include "app/commands/unlock_person.h"

#include "app/accounts.h"
#include "domain/access/account.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const UnlockPerson& command) {
    work.because(command.reason.value_or(""));
    auto person = TRY(work.get<access::Person>(command.person));
    TRY(work.save(person, TRY(access::unlock(person, work.now()))));
    return saved(person);
}

}  // namespace fangxing::app
