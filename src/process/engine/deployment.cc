#include "process/engine/deployment.h"

namespace fangxing::engine {

const bpmn::Process* Deployment::process(std::string_view id) const {
    const auto found = processes.find(id);
    return found == processes.end() ? nullptr : found->second.get();
}

void Deployment::add(const bpmn::Definitions& definitions) {
    for (const auto& each : definitions.processes) {
        if (each.executable) processes[each.id] = std::make_shared<const bpmn::Process>(each);
    }
}

}  // namespace fangxing::engine
