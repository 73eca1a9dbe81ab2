#include "process/engine/activity.h"
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
    if (!run.deployment().decide) return Trouble{"process.decision_missing", id};
    const Names names(run.instance(), run.moment().context, key);
    const auto decided = run.deployment().decide(id, names, run.clock());
    if (!decided.problem.empty()) return Trouble{decided.problem, id + ": " + decided.about};
    feel::Context variables;
    if (!element.result_variable.empty()) variables.put(element.result_variable, decided.value);
    complete(run, key, std::move(variables));
    return std::nullopt;
}

}  // namespace fangxing::engine
