#include "app/commands/reconcile_library.h"

#include "app/bridge/library.h"
#include "app/bridge/outcomes.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReconcileLibrary&) {
    cmdb::Reconciliation report;
    report.id = {work.fresh_id()};
    TRY(work.add(report, {cmdb::Reconciled{cmdb::compare(every<library::Entry>(work),
                                                         every<cmdb::Software>(work)),
                                           work.actor().id, work.now()}}));
    count_reconciliation(work, report.made);
    return base::encode(report);
}

}  // namespace fangxing::app
