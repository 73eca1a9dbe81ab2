#include "app/commands/report_fault.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"
#include "domain/release/beside.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReportFault& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "report_fault"));
    of.tell(TRY(release::report_fault(of.release(), command.text, command.severity, work.actor(),
                                      work.now())));
    (void)TRY(of.publish("fault"));  // recorded also where no flow waits for it
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
