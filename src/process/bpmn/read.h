// Reading and checking of BPMN 2.0 files, in the dialects of zeebe, camunda 7 and flowable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "process/bpmn/model.h"

namespace fangxing::bpmn {

// Load and show: accepts all that is well-formed BPMN and lists what it will not run. Refuses with
// `bpmn.malformed` (400), `bpmn.too_large` (413) or `bpmn.not_bpmn` (422): no document type
// declarations, no entities, bounded size and depth. `names` are the names with spaces or operator
// characters that expressions may read, e.g. functions of the host.
base::Result<Definitions> read(std::string_view xml, const std::vector<std::string>& names = {});

struct Checked {
    std::vector<Problem> refusals;
    std::vector<Problem> warnings;
};

struct CheckOptions {
    // Jobs that pass at once, and user tasks when `tasks_wait` is false, are no wait when cycles
    // are looked for.
    std::vector<std::string> passing_jobs;
    bool tasks_wait = true;
};

// Deploy: everything that speaks against running it, with element ids, all at once.
Checked deployment_problems(const Definitions& definitions, const CheckOptions& options = {});

// Refuses with 422 `bpmn.not_deployable` and one reason for each refusal.
base::Result<void> check(const Definitions& definitions, const CheckOptions& options = {});

}  // namespace fangxing::bpmn
