#include "app/commands/acknowledge_overlap.h"

#include "app/bridge/acts.h"
#include "app/bridge/overlaps.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AcknowledgeOverlap& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "acknowledge_overlap"));
    const auto other = TRY(work.get<release::Release>(command.other));
    work.because(command.reason);
    const auto events = TRY(release::acknowledge_overlap(
        of.release(), other,
        {of.release().id, other.id, command.reason, work.actor().id, work.now()}));
    release::Overlap overlap;
    overlap.id = {work.fresh_id()};
    TRY(work.add(overlap, events));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
