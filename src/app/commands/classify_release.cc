#include "app/commands/classify_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "domain/release/appointment.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ClassifyRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "classify"));
    of.tell(TRY(release::classify(of.release(), command.urgency_class)));
    TRY(of.refresh_seats());  // the table of signatories may read the class
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
