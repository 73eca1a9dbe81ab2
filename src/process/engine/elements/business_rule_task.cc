#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"
#include "process/engine/names.h"
#include "process/feel/json.h"

namespace fangxing::engine {
namespace {

// What was decided and why, as the journal keeps it.
base::Json record_of(const dmn::Decided& decided) {
    base::Json::Array out;
    for (const auto& each : decided.evaluated) {
        base::Json inputs{base::Json::Object{}};
        for (const auto& [name, value] : each.inputs) inputs.put(name, feel::store(value));
        base::Json::Array rules;
        for (const auto& rule : each.rules) {
            base::Json::Array annotations;
            for (const auto& text : rule.annotations) annotations.emplace_back(text);
            base::Json row;
            row.put("id", rule.id);
            row.put("number", rule.number);
            row.put("annotations", std::move(annotations));
            rules.push_back(std::move(row));
        }
        base::Json decision;
        decision.put("decision", each.id);
        decision.put("inputs", std::move(inputs));
        decision.put("rules", std::move(rules));
        decision.put("output", feel::store(each.output));
        out.push_back(std::move(decision));
    }
    return out;
}

}  // namespace

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
    // Null with a problem is an error; null alone may be what the table says.
    if (decided.value.is_null() && !decided.problems.empty()) {
        const auto& problem = decided.problems.front();
        return Trouble{problem.code, id + ": " + problem.about};
    }
    run.emit(DecisionMade{key, element.self, record_of(decided)});
    feel::Context variables;
    if (!element.result_variable.empty()) variables.put(element.result_variable, decided.value);
    complete(run, key, std::move(variables));
    return std::nullopt;
}

}  // namespace fangxing::engine
