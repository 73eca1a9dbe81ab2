#include "process/engine/decision_record.h"

#include "process/feel/json.h"

namespace fangxing::engine {

base::Json decision_records(const dmn::Decided& decided) {
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

}  // namespace fangxing::engine
