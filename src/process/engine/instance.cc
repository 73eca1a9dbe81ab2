#include "process/engine/instance.h"

#include <algorithm>

namespace fangxing::engine {

const Live* Instance::find(Key wanted) const {
    const auto found = std::ranges::find(live, wanted, &Live::key);
    return found == live.end() ? nullptr : &*found;
}

Live* Instance::find(Key wanted) {
    const auto found = std::ranges::find(live, wanted, &Live::key);
    return found == live.end() ? nullptr : &*found;
}

const Incident* Instance::incident_of(Key owner) const {
    const auto found = std::ranges::find(incidents, owner, &Incident::owner);
    return found == incidents.end() ? nullptr : &*found;
}

}  // namespace fangxing::engine
