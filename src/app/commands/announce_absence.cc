#include "app/commands/announce_absence.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AnnounceAbsence& command) {
    work.because(command.reason);
    const auto substitute = TRY(active_person(work, command.substitute, "/substitute"));
    const auto& actor = work.actor();
    const auto others = work.where<access::Absence>("person", actor.id.value);
    const access::AbsenceAnnounced wish{actor.id,   actor.natural,  substitute.id, command.from,
                                        command.to, command.reason, work.now()};
    const auto events = TRY(access::announce(wish, substitute, others, work.now()));
    access::Absence absence;
    absence.id = {work.fresh_id()};
    TRY(work.add(absence, events));
    return saved(absence);
}

}  // namespace fangxing::app
