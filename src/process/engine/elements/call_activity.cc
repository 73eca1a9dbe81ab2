#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"
#include "process/engine/mapping.h"
#include "process/engine/names.h"

namespace fangxing::engine {

std::optional<Trouble> begin_call_activity(Run& run, Key key) {
    const auto& live = run.live(key);
    const auto& element = run.process().at(live.element);
    const auto& called = element.called;
    const auto process = run.evaluate(called.process, key);
    if (!process.value.string()) {
        return Trouble{"process.bad_called_process",
                       called.process.text + ": " + reasons_of(process)};
    }
    const auto& id = *process.value.string();
    const auto* target = run.deployment().process(id);
    if (!target) return Trouble{"process.called_missing", id};
    const auto start = target->root().start;
    if (start == none || target->at(start).event.kind != bpmn::EventKind::none) {
        return Trouble{"process.called_without_start", id};
    }
    StartCalled call;
    call.key = key;
    call.process = id;
    call.version_tag = called.version_tag;
    call.element = element.id;
    call.stage = element.stage;
    feel::Context variables;
    const auto all = visible_variables(run.instance(), key);
    if (called.pass_all_in) variables = *all.context();
    for (const auto& [name, value] : live.variables) variables.put(name, value);
    for (const auto& mapping : called.in) {
        variables.put(mapping.target, run.evaluate(mapping.source, key).value);
    }
    call.variables = std::move(variables);
    if (live.loop > 0 && element.loop) {
        const auto* item = own_variable(live, element.loop->element_variable);
        if (item) call.loop_item = *item;
    }
    run.want(std::move(call));
    return std::nullopt;
}

void called_done(Run& run, Key key, const feel::Value& variables) {
    const auto& element = run.element(key);
    const auto parent = run.live(key).parent;
    map_out(run, key, parent, element.called.out, variables);
    if (!element.outputs.empty()) {
        // Output mappings see what came back, and choose from it.
        complete(run, key, variables);
    } else {
        complete(run, key, element.called.pass_all_out ? variables : feel::Value());
    }
}

}  // namespace fangxing::engine
