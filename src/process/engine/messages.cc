#include "process/engine/messages.h"

namespace fangxing::engine {

std::vector<const Subscription*> hearers(const Instance& instance, std::string_view name,
                                         const feel::Value& correlation) {
    std::vector<const Subscription*> out;
    for (const auto& each : instance.subscriptions) {
        if (each.kind != Awaited::message || each.name != name) continue;
        if (!each.correlation.is_null() && !(each.correlation == correlation)) continue;
        out.push_back(&each);
    }
    return out;
}

}  // namespace fangxing::engine
