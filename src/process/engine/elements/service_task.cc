#include "process/engine/elements/elements.h"
#include "process/engine/names.h"

namespace fangxing::engine {

std::optional<Trouble> run_job(Run& run, Key key) {
    const auto& live = run.live(key);
    const auto& element = run.process().at(live.element);
    const auto type = run.evaluate(element.job, key);
    if (!type.value.string()) {
        return Trouble{"process.bad_job_type", element.job.text + ": " + reasons_of(type)};
    }
    feel::Context inputs;
    for (const auto& [name, value] : live.variables) inputs.put(name, value);
    RunJob job;
    job.key = key;
    job.type = *type.value.string();
    job.headers = element.headers;
    job.inputs = std::move(inputs);
    job.element = element.id;
    job.name = element.name;
    job.en = element.en;
    job.stage = element.stage;
    if (live.loop > 0 && element.loop) {
        const auto* item = own_variable(live, element.loop->element_variable);
        if (item) job.loop_item = *item;
    }
    run.want(std::move(job));
    return std::nullopt;
}

std::optional<Trouble> begin_service_task(Run& run, Key key) {
    const auto& element = run.element(key);
    if (element.decision && !element.job) return begin_business_rule_task(run, key);
    return element.job ? run_job(run, key) : open_task(run, key);
}

}  // namespace fangxing::engine
