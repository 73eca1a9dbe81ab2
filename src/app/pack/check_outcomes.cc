#include <algorithm>

#include "app/pack/outcomes.h"

namespace fangxing::app {

namespace {

using bpmn::Kind;

class Outcomes {
  public:
    Outcomes(PackDraft& draft, const std::string& file, const bpmn::Process& process)
        : draft_(draft), file_(file), process_(process), ways_(ways_taken(draft.pack, process)) {}

    void run() {
        for (const auto& taken : ways_) {
            if (taken.flow == bpmn::none) {
                no("pack.verdict_without_flow", process_.at(taken.task).id, named(taken.ending));
            } else if (!taken.ending.to.empty()) {
                check_return(taken);
            }
        }
        check_each_flow_taken();
        for (const auto& element : process_.elements) check_readers(element);
    }

  private:
    void no(const char* code, const std::string& element, const std::string& about) {
        draft_.no(code, file_, element, about);
    }
    static std::string named(const Ending& ending) {
        return ending.step + ": " + ending.verdict + (ending.to.empty() ? "" : " " + ending.to);
    }

    // A returned token comes to the named step before it comes to any other.
    void check_return(const Taken& taken) {
        const auto is_task = [](const bpmn::Element& each) { return each.kind == Kind::user_task; };
        const auto reached = Graph(process_).reach({process_.flow(taken.flow).target}, is_task);
        const bool arrives = std::ranges::any_of(reached, [&](Index index) {
            const auto& element = process_.at(index);
            if (!is_task(element)) return false;
            const auto ids = steps_of(draft_.pack, element).ids;
            return std::ranges::find(ids, taken.ending.to) != ids.end();
        });
        if (!arrives) no("pack.return_astray", process_.at(taken.task).id, named(taken.ending));
    }

    void check_each_flow_taken() {
        Indices gateways;
        Indices flows;
        for (const auto& taken : ways_) {
            gateways.insert(taken.gateway);
            flows.insert(taken.flow);
        }
        for (const auto gateway : gateways) {
            for (const auto flow : process_.at(gateway).outgoing) {
                if (!flows.contains(flow)) no("pack.flow_never_taken", process_.flow(flow).id, "");
            }
        }
    }

    // Only the gateway directly behind its task may read an outcome; behind several tasks only the
    // list of them.
    void check_readers(const bpmn::Element& element) {
        for (const auto index : element.outgoing) {
            const auto& flow = process_.flow(index);
            if (!reads_outcome(flow.condition)) continue;
            if (element.kind != Kind::exclusive_gateway) {
                no("pack.outcome_read_elsewhere", flow.id, element.id);
                continue;
            }
            for (const auto incoming : element.incoming) {
                const auto& source = process_.at(process_.flow(incoming).source);
                if (source.kind != Kind::user_task) {
                    no("pack.outcome_read_elsewhere", flow.id, source.id);
                } else if (source.loop && reads_single(flow.condition)) {
                    no("pack.outcome_behind_loop", flow.id, source.id);
                }
            }
        }
        // A task whose verdicts nobody reads would go on whatever was decided.
        if (element.kind != Kind::user_task) return;
        const bool decides =
            std::ranges::any_of(rules_of(draft_.pack, element),
                                [](const StepRule* rule) { return endings_of(*rule).size() > 1; });
        if (decides && !is_read(element)) no("pack.verdict_unread", element.id, "");
    }

    static bool reads_single(const bpmn::Text& text) {
        const auto names = feel::free_names(text.expression);
        return std::ranges::find(names, "outcome") != names.end();
    }
    bool is_read(const bpmn::Element& task) const {
        return std::ranges::any_of(task.outgoing, [&](Index index) {
            const auto& behind = process_.at(process_.flow(index).target);
            return behind.kind == Kind::exclusive_gateway &&
                   std::ranges::any_of(behind.outgoing, [&](Index flow) {
                       return reads_outcome(process_.flow(flow).condition);
                   });
        });
    }

    PackDraft& draft_;
    const std::string& file_;
    const bpmn::Process& process_;
    std::vector<Taken> ways_;
};

}  // namespace

void check_outcomes(PackDraft& draft) {
    for (const auto& diagram : draft.diagrams) {
        for (const auto& process : diagram.definitions.processes) {
            if (process.executable) Outcomes(draft, diagram.file, process).run();
        }
    }
}

}  // namespace fangxing::app
