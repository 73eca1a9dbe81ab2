// What indicators count, written with the act that makes it so: outcomes of releases that ended,
// training sessions.
#pragma once

#include "app/bridge/case.h"
#include "domain/cmdb/reconciliation.h"
#include "domain/knowledge/training.h"
#include "domain/kpi/outcome.h"

namespace fangxing::app {

// Of a release that ended: its outcome as its records tell it now, and the days' sums with it.
base::Result<void> settle_outcome(Case& of);
// `before` is none where the session was just planned.
void count_training(Case& of, const knowledge::Training* before,
                    const knowledge::Training& training);
// Of an entry that was just made, of a reconciliation.
void count_entry(Work& work, const library::Entry& entry);
void count_reconciliation(Work& work, const cmdb::Reconciled& made);

}  // namespace fangxing::app
