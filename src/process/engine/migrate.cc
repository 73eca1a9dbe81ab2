#include "process/engine/migrate.h"

#include <algorithm>
#include <set>

namespace fangxing::engine {
namespace {

using bpmn::Element;
using bpmn::EventKind;
using bpmn::Kind;
using bpmn::none;

// Set when their scope or activity begins, and so to be kept: others are found when they are
// thrown.
bool is_armed_kind(EventKind kind) {
    return kind == EventKind::timer || kind == EventKind::message || kind == EventKind::signal ||
           kind == EventKind::conditional;
}

// Events that are armed while that element lives.
std::vector<Index> armed_by(const bpmn::Process& process, const Element& element) {
    std::vector<Index> out;
    const auto add = [&](Index event) {
        if (is_armed_kind(process.at(event).event.kind)) out.push_back(event);
    };
    for (const auto event : element.boundary) add(event);
    for (const auto sub : element.event_subs) add(process.at(sub).start);
    if (element.kind == Kind::event_gateway) {
        for (const auto flow : element.outgoing) add(process.flow(flow).target);
    }
    return out;
}

class Planner {
  public:
    Planner(const bpmn::Process& from, const bpmn::Process& to, const Instance& instance,
            const MigrationPlan& plan)
        : from_(from), to_(to), instance_(instance), plan_(plan) {}

    Migration run() {
        out_.event.elements.assign(from_.elements.size(), none);
        out_.event.flows.assign(from_.flows.size(), none);
        check_plan();
        for (const auto& live : instance_.live) {
            const bool undoes = live.thrower != 0 || live.resting || live.before != 0;
            if (undoes) no("migration.compensating", from_.at(live.element).id);
            use(live.element, true);
        }
        for (const auto& each : instance_.timers) use(each.element, false);
        for (const auto& each : instance_.subscriptions) use(each.element, false);
        for (const auto& each : instance_.compensations) use(each.activity, false);
        for (const auto& each : instance_.incidents) use(each.element, false);
        for (const auto& each : instance_.arrivals) use_flow(each.flow);
        return std::move(out_);
    }

  private:
    void no(const char* code, const std::string& element, const std::string& about = {}) {
        base::Reason reason{code, "", {{"element", element}}};
        if (!about.empty()) reason.parameters["about"] = about;
        const auto same = [&](const base::Reason& each) {
            return each.code == reason.code && each.parameters == reason.parameters;
        };
        if (std::ranges::none_of(out_.problems, same)) out_.problems.push_back(std::move(reason));
    }

    void check_plan() {
        for (const auto& [source, target] : plan_) {
            if (!from_.find(source)) no("migration.unknown_source", source);
            if (!to_.find(target)) no("migration.unknown_target", target);
        }
    }

    // Where that element goes; null when it has no place in the new version.
    const Element* target_of(Index index) const {
        if (index == none) return nullptr;
        if (index == from_.root().self) return &to_.root();
        const auto& id = from_.at(index).id;
        const auto planned = plan_.find(id);
        return to_.find(planned == plan_.end() ? id : planned->second);
    }

    void use(Index index, bool lives) {
        const auto& element = from_.at(index);
        const auto* target = target_of(index);
        if (!target) return no("migration.element_missing", element.id);
        auto& slot = out_.event.elements[static_cast<std::size_t>(index)];
        if (slot == none) {
            slot = target->self;
            check_same(element, *target);
            if (element.parent != none) out_.moved.emplace_back(element.id, target->id);
        }
        if (lives && checked_.insert(index).second) check_triggers(element, *target);
    }

    void check_same(const Element& a, const Element& b) {
        if (a.kind != b.kind || a.is_handler != b.is_handler) {
            return no("migration.kind_differs", a.id, b.id);
        }
        const auto* scope = target_of(a.parent);
        if ((scope ? scope->self : none) != b.parent) no("migration.scope_differs", a.id, b.id);
        const auto* activity = target_of(a.attached);
        if ((activity ? activity->self : none) != b.attached) {
            no("migration.scope_differs", a.id, b.id);
        }
        const bool same_loop = a.loop.has_value() == b.loop.has_value() &&
                               (!a.loop || (a.loop->parallel == b.loop->parallel &&
                                            a.loop->standard == b.loop->standard &&
                                            a.loop->element_variable == b.loop->element_variable));
        if (!same_loop) no("migration.loop_differs", a.id, b.id);
        if (a.event.kind != b.event.kind || a.interrupting != b.interrupting) {
            no("migration.trigger_differs", a.id, b.id);
        }
        if (a.job.text != b.job.text || a.called.process.text != b.called.process.text) {
            no("migration.work_differs", a.id, b.id);
        }
    }

    // Triggers are kept as they are armed: none may come or go unseen.
    void check_triggers(const Element& a, const Element& b) {
        std::set<Index> kept;
        for (const auto event : armed_by(from_, a)) {
            const auto* target = target_of(event);
            const auto there = armed_by(to_, b);
            if (!target || std::ranges::find(there, target->self) == there.end()) {
                no("migration.trigger_removed", from_.at(event).id);
            } else {
                kept.insert(target->self);
            }
        }
        for (const auto event : armed_by(to_, b)) {
            if (!kept.contains(event)) no("migration.trigger_added", to_.at(event).id);
        }
    }

    void use_flow(Index index) {
        const auto& flow = from_.flow(index);
        const auto found = std::ranges::find(to_.flows, flow.id, &bpmn::Flow::id);
        if (flow.id.empty() || found == to_.flows.end()) {
            return no("migration.flow_missing", from_.at(flow.target).id, flow.id);
        }
        use(flow.target, false);
        const auto* join = target_of(flow.target);
        if (!join || found->target != join->self) {
            return no("migration.flow_missing", from_.at(flow.target).id, flow.id);
        }
        out_.event.flows[static_cast<std::size_t>(index)] = found->self;
    }

    const bpmn::Process& from_;
    const bpmn::Process& to_;
    const Instance& instance_;
    const MigrationPlan& plan_;
    Migration out_;
    std::set<Index> checked_;
};

}  // namespace

Migration plan_migration(const bpmn::Process& from, const bpmn::Process& to,
                         const Instance& instance, const MigrationPlan& plan) {
    return Planner(from, to, instance, plan).run();
}

}  // namespace fangxing::engine
