// What instances run on: the flows and decisions of one pack version, compiled and immutable.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "process/bpmn/model.h"
#include "process/feel/feel.h"

namespace fangxing::engine {

// What a decision said: its value, or why there is none (a stable code).
struct Decided {
    feel::Value value;
    std::string problem;
    std::string about;
};

// Evaluates one decision of the same deployment by id.
using Decide = std::function<Decided(std::string_view decision, const feel::Scope& scope,
                                     const feel::Moment& moment)>;

struct Deployment {
    std::map<std::string, std::shared_ptr<const bpmn::Process>, std::less<>> processes;
    Decide decide;  // empty: business rule tasks end in an incident

    const bpmn::Process* process(std::string_view id) const;
    // Adds the executable processes of a file; a later one of the same id replaces the earlier.
    void add(const bpmn::Definitions& definitions);
};

}  // namespace fangxing::engine
