// What stands in the place of approval, as the job `fangxing:file` keeps it.
#pragma once

#include "app/bridge/case.h"

namespace fangxing::app {

// A filing that stands for the approval (header `instead` is "approval"), or an earlier approval
// (input `earlier`); any other filing is a notice only.
bool replaces_approval(const WaitingJob& job);
// `to`: roles that receive the filing, with `notice` if one is named; or `earlier`: id of the
// release whose approval this one relies on. False where that approval is not on record.
base::Result<bool> keep_filing(Case& of, const WaitingJob& job);

}  // namespace fangxing::app
