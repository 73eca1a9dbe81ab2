#include "process/engine/lift.h"

#include <algorithm>

#include "process/engine/activity.h"
#include "process/engine/loop.h"

namespace fangxing::engine {
namespace {

void clear_join(Run& run, const Standing& standing) {
    run.forget_incident(standing.key);
    const auto arrivals = run.instance().arrivals;
    for (const auto& each : arrivals) {
        const bool here = each.scope == standing.scope &&
                          run.process().flow(each.flow).target == standing.element;
        if (here) run.emit(Arrived{each.scope, each.flow, -each.count});
    }
    run.touch(standing.scope);
}

}  // namespace

std::optional<Standing> standing_at(const Instance& instance, Key key) {
    const auto* live = instance.find(key);
    if (!live) return std::nullopt;
    const auto* incident = instance.incident_of(key);
    if (incident && incident->element != live->element) {
        return Standing{key, key, incident->element, true};
    }
    if (live->parent == 0) return std::nullopt;
    return Standing{key, live->parent, live->element, false};
}

bool may_go_to(const bpmn::Process& process, const Instance& instance, const Standing& standing,
               const Element& target) {
    if (!standing.at_join) {
        const auto* live = instance.find(standing.key);
        if (!live || live->loop != 0 || live->thrower != 0) return false;
    }
    return !target.is_handler && target.parent == process.at(standing.element).parent &&
           target.kind != bpmn::Kind::event_sub_process &&
           target.kind != bpmn::Kind::boundary_event && target.kind != bpmn::Kind::unsupported;
}

void lift(Run& run, const Standing& standing) {
    if (standing.at_join) return clear_join(run, standing);
    if (run.live(standing.key).loop > 0 && !run.live(standing.key).resting) {
        return inner_withdrawn(run, standing.key);
    }
    withdraw(run, standing.key);
}

}  // namespace fangxing::engine
