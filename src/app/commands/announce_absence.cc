#include "app/commands/announce_absence.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AnnounceAbsence& command) {
    work.because(command.reason);
    const auto substitute = person_by_login(work.store(), command.substitute);
    if (!substitute || substitute->state != access::PersonState::active) {
        return base::refuse(base::Kind::invalid, "person.not_found", {{"id", command.substitute}},
                            {{"person.not_found", "/substitute", {}}});
    }
    const auto& actor = work.actor();
    const auto others = work.where<access::Absence>("person", actor.id.value);
    const access::AbsenceAnnounced wish{actor.id,   actor.natural,  substitute->id, command.from,
                                        command.to, command.reason, work.now()};
    const auto events = TRY(access::announce(wish, *substitute, others, work.now()));
    access::Absence absence;
    absence.id = {work.fresh_id()};
    TRY(work.add(absence, events));
    return saved(absence);
}

}  // namespace fangxing::app
