#include <algorithm>

#include "app/pack/outcomes.h"

namespace fangxing::app {

namespace {

using bpmn::Element;
using bpmn::EventKind;
using bpmn::Kind;

Graph::Stops is_job(const char* type) {
    return [type](const Element& element) { return job_of(element) == type; };
}
bool is_task(const Element& element) {
    return element.kind == Kind::user_task;
}

// The ways through one flow about a release.
class Paths {
  public:
    Paths(PackDraft& draft, const Flow& flow, const bpmn::Process& process)
        : draft_(draft), flow_(flow), process_(process), graph_(process) {}

    void run() {
        check_ends();
        check_submit();
        for (const auto& element : process_.elements) {
            if (job_of(element) != "fangxing:deploy") continue;
            check_attempt(element);
            for (const auto& each : draft_.pack.exceptions) check_counterweight(each, element);
        }
    }

  private:
    void no(const char* code, const std::string& element, const std::string& about = {}) {
        draft_.no(code, flow_.file, element, about);
    }
    bool is_top_end(const Element& element) const {
        return element.kind == Kind::end_event && element.parent == process_.root().self;
    }
    bool passes(const Element& element, const char* point) const {
        return is_task(element) &&
               std::ranges::any_of(rules_of(draft_.pack, element),
                                   [&](const StepRule* rule) { return rule->gate == point; });
    }
    template <class Test>
    const Element* first(const Indices& reached, const Test& test) const {
        for (const auto index : reached) {
            if (test(process_.at(index))) return &process_.at(index);
        }
        return nullptr;
    }

    void check_ends() {
        const auto& starts = process_.root().starts;
        const auto top_end = [&](const Element& each) { return is_top_end(each); };
        const auto never = [](const Element&) { return false; };
        if (!first(graph_.reach(starts, never), top_end)) no("pack.no_end", process_.id);
        const auto reached =
            graph_.reach(starts, is_job("fangxing:close"), refusing_flows(draft_.pack, process_));
        for (const auto index : reached) {
            if (is_top_end(process_.at(index))) {
                no("pack.end_without_close", process_.at(index).id);
            }
        }
    }

    void check_submit() {
        const auto submits = [&](const Element& each) { return passes(each, "submit"); };
        const auto reached = graph_.reach_together(submits);
        for (const auto index : reached) {
            if (is_job("fangxing:deploy")(process_.at(index))) {
                no("pack.deploy_without_submit", process_.at(index).id);
            }
        }
    }

    const Element* catcher(const Element& scope, EventKind kind, std::string_view name) const {
        for (const auto index : scope.boundary) {
            const auto& event = process_.at(index);
            const bool right = event.event.any || event.event.name.text == name;
            if (event.interrupting && event.event.kind == kind && right) return &event;
        }
        return nullptr;
    }

    // What balances a relaxed rule lies on every way through that deployment, before or behind it.
    void check_counterweight(const PackException& exception, const Element& deploy) {
        const auto balances = [&](const Element& each) {
            return is_task(each) &&
                   std::ranges::any_of(rules_of(draft_.pack, each), [&](const StepRule* rule) {
                       return rule->id == exception.counterweight;
                   });
        };
        const auto before = graph_.reach(process_.root().starts, balances);
        if (!before.contains(deploy.self)) return;
        // Beside it, where ways run at the same time: their join waits for the counterweight.
        const auto waits = [&](const Element& each) {
            return each.kind == Kind::parallel_gateway &&
                   std::ranges::any_of(each.incoming, [&](Index flow) {
                       const auto source = process_.flow(flow).source;
                       return balances(process_.at(source)) || !before.contains(source);
                   });
        };
        const auto behind = graph_.reach(
            {deploy.self}, [&](const Element& each) { return balances(each) || waits(each); });
        if (first(behind, [&](const Element& each) { return is_top_end(each); })) {
            no("pack.counterweight_avoidable", deploy.id, exception.counterweight);
        }
    }

    // One attempt is a sub-process that a rollback interrupts, confirmation included.
    void check_attempt(const Element& deploy) {
        const Element* attempt = nullptr;
        bool failure_caught = false;
        for (auto at = deploy.parent; at != bpmn::none; at = process_.at(at).parent) {
            const auto& scope = process_.at(at);
            if (!attempt && catcher(scope, EventKind::message, "rollback")) attempt = &scope;
            failure_caught = failure_caught ||
                             catcher(scope, EventKind::error, "deployment_failed") ||
                             catcher(deploy, EventKind::error, "deployment_failed");
        }
        if (!failure_caught) no("pack.deployment_failed_uncaught", deploy.id);
        if (!attempt) return no("pack.deploy_without_rollback", deploy.id);
        for (const auto index : attempt->boundary) {
            const auto kind = process_.at(index).event.kind;
            if (kind == EventKind::message || kind == EventKind::error) check_rollback(index);
        }
        const auto leaves = [&](const Element& each) { return each.kind == Kind::boundary_event; };
        for (const auto index : graph_.reach({deploy.self}, leaves)) {
            const auto& element = process_.at(index);
            if (passes(element, "confirm") && !lies_in(element, *attempt)) {
                no("pack.confirmation_uncovered", element.id);
            }
        }
    }

    bool lies_in(const Element& element, const Element& scope) const {
        for (auto at = element.parent; at != bpmn::none; at = process_.at(at).parent) {
            if (at == scope.self) return true;
        }
        return false;
    }

    // INV-15: the way back is undone by the executor and looked at by a person.
    void check_rollback(Index from) {
        const auto reached = graph_.reach({from}, is_job("fangxing:rollback"));
        const auto* undo = first(reached, is_job("fangxing:rollback"));
        const auto top_end = [&](const Element& each) { return is_top_end(each); };
        if (!undo || first(reached, top_end)) {
            return no("pack.rollback_leads_nowhere", process_.at(from).id);
        }
        const auto behind = graph_.reach({undo->self}, is_task);
        if (!first(behind, is_task) || first(behind, top_end)) {
            no("pack.rollback_unchecked", undo->id);
        }
    }

    PackDraft& draft_;
    const Flow& flow_;
    const bpmn::Process& process_;
    Graph graph_;
};

}  // namespace

void check_paths(PackDraft& draft) {
    for (const auto& [name, flow] : draft.pack.flows) {
        const auto* process = draft.pack.deployment.process(flow.process);
        if (process && flow.about == "release") Paths(draft, flow, *process).run();
    }
}

}  // namespace fangxing::app
