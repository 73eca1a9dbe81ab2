#include "app/commands/end_absence.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EndAbsence& command) {
    auto absence = TRY(work.get<access::Absence>(command.absence));
    TRY(work.save(absence, TRY(access::end(absence, work.actor(), work.now()))));
    return saved(absence);
}

}  // namespace fangxing::app
