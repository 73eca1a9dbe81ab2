#include "app/commands/allow_two_administrators.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AllowTwoAdministrators& command) {
    work.because(TRY(given_reason(command.reason)));
    const AdministratorsAnswer now{command.allowed};
    if (two_administrators_allowed(work.store()) != command.allowed) {
        work.store().put_setting(two_administrators, command.allowed ? "allowed" : "refused");
        work.note("settings", 0, 0, "setting.two_administrators", base::encode(now));
    }
    return base::encode(now);
}

base::Result<base::Json> look(Work& work, const AdministratorsRule&) {
    return base::encode(AdministratorsAnswer{two_administrators_allowed(work.store())});
}

}  // namespace fangxing::app
