#include "process/engine/activity.h"
#include "process/engine/decision_record.h"
#include "process/engine/elements/elements.h"
#include "process/engine/names.h"

namespace fangxing::engine {

std::optional<Trouble> begin_business_rule_task(Run& run, Key key) {
    const auto& element = run.element(key);
    if (element.job) return run_job(run, key);
    if (!element.decision) return open_task(run, key);
    const auto decision = run.evaluate(element.decision, key);
    if (!decision.value.string()) {
        return Trouble{"process.bad_decision", element.decision.text + ": " + reasons_of(decision)};
    }
    const auto& id = *decision.value.string();
    const auto* model = run.deployment().decision(id);
    if (!model) return Trouble{"process.decision_missing", id};
    const Names names(run.instance(), run.moment().context, key);
    const auto decided = dmn::evaluate(*model, id, names, run.clock());
    run.emit(DecisionMade{key, element.self, decision_records(decided)});
    // Null with a problem is an error; null alone may be what the table says.
    if (decided.value.is_null() && !decided.problems.empty()) {
        const auto& problem = decided.problems.front();
        return Trouble{problem.code, id + ": " + problem.about};
    }
    feel::Context variables;
    if (!element.result_variable.empty()) variables.put(element.result_variable, decided.value);
    complete(run, key, std::move(variables));
    return std::nullopt;
}

}  // namespace fangxing::engine
