#include "app/commands/enable_person.h"

#include "app/accounts.h"
#include "domain/access/account.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EnablePerson& command) {
    work.because(command.reason);
    auto person = TRY(work.get<access::Person>(command.person));
    TRY(work.save(person, TRY(access::enable(person))));
    return saved(person);
}

}  // namespace fangxing::app
