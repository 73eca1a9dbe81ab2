#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

std::optional<Trouble> begin_script_task(Run& run, Key key) {
    const auto& element = run.element(key);
    if (element.job) return run_job(run, key);
    const auto result = run.evaluate(element.script, key);
    if (result.value.is_null() && !result.problems.empty()) {
        return Trouble{"process.script_failed", element.script.text + ": " + reasons_of(result)};
    }
    feel::Context variables;
    if (!element.result_variable.empty()) variables.put(element.result_variable, result.value);
    complete(run, key, std::move(variables));
    return std::nullopt;
}

}  // namespace fangxing::engine
