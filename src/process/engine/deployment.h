// What instances run on: the flows and decisions of one pack version, compiled and immutable.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "process/bpmn/model.h"
#include "process/dmn/dmn.h"

namespace fangxing::engine {

struct Deployment {
    std::map<std::string, std::shared_ptr<const bpmn::Process>, std::less<>> processes;
    std::vector<dmn::Model> decisions;

    const bpmn::Process* process(std::string_view id) const;
    // The model that holds that decision, or null.
    const dmn::Model* decision(std::string_view id) const;
    // Adds the executable processes of a file; a later one of the same id replaces the earlier.
    void add(const bpmn::Definitions& definitions);
};

}  // namespace fangxing::engine
