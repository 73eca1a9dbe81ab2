#include "process/engine/deployment.h"

namespace fangxing::engine {

const bpmn::Process* Deployment::process(std::string_view id) const {
    const auto found = processes.find(id);
    return found == processes.end() ? nullptr : found->second.get();
}

const dmn::Model* Deployment::decision(std::string_view id) const {
    for (const auto& model : decisions) {
        for (const auto& each : model.decisions()) {
            if (each.id == id) return &model;
        }
    }
    return nullptr;
}

void Deployment::add(const bpmn::Definitions& definitions) {
    for (const auto& each : definitions.processes) {
        if (each.executable) processes[each.id] = std::make_shared<const bpmn::Process>(each);
    }
}

}  // namespace fangxing::engine
