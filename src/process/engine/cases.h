// Runs conformance cases of flows: JSON scenarios of what is done and what must hold after it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "process/engine/deployment.h"

namespace fangxing::engine {

struct ScenarioResult {
    std::string name;
    bool passed = false;
    std::string text;  // step and what was wrong, or empty
};

// `description` is {"files": […], "scenarios": [{"name", "steps": […]} or {"name",
// "deploy_error"}]}; `files` holds
// BPMN and DMN by name. Each scenario runs on a fresh bench; after
// every step the instance is stored, restored and replayed, which must change nothing.
std::vector<ScenarioResult> run_case(const base::Json& description,
                                     const std::map<std::string, std::string>& files);

}  // namespace fangxing::engine
