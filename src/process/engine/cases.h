// Runs conformance cases of flows: JSON scenarios of what is done and what must hold after it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "process/engine/deployment.h"

namespace fangxing::engine {

struct ScenarioResult {
    std::string name;
    bool passed = false;
    std::string text;  // step and what was wrong, or empty
};

// Whether a description has the form that tests/conformance/README.md tells. Refuses with
// `case.malformed` and each place where it has not.
base::Result<void> check_form(const base::Json& description);

// The names under "files", in order; of a description in form.
std::vector<std::string> files_of(const base::Json& description);

// `files` holds BPMN and DMN by the names that the description gives. Each scenario runs on a fresh
// bench; after every step the instance is stored, restored and replayed, which must change nothing.
// Refuses as `check_form`, and with `case.file_missing`.
base::Result<std::vector<ScenarioResult>> run_case(const base::Json& description,
                                                   const std::map<std::string, std::string>& files);

}  // namespace fangxing::engine
