// Decision tables (DMN 1.5 §8.2 and §8.3).
#include <array>
#include <utility>

#include "process/dmn/reader.h"

namespace fangxing::dmn {

namespace {

constexpr std::array<std::pair<std::string_view, HitPolicy>, 8> policies = {{
    {"", HitPolicy::unique},  // §8.2.10: absent means UNIQUE
    {"UNIQUE", HitPolicy::unique},
    {"ANY", HitPolicy::any},
    {"PRIORITY", HitPolicy::priority},
    {"FIRST", HitPolicy::first},
    {"RULE ORDER", HitPolicy::rule_order},
    {"OUTPUT ORDER", HitPolicy::output_order},
    {"COLLECT", HitPolicy::collect},
}};

constexpr std::array<std::pair<std::string_view, Aggregation>, 5> aggregations = {{
    {"", Aggregation::none},
    {"SUM", Aggregation::sum},
    {"COUNT", Aggregation::count},
    {"MIN", Aggregation::min},
    {"MAX", Aggregation::max},
}};

template <class Known, std::size_t N>
bool choose(const std::array<std::pair<std::string_view, Known>, N>& known, std::string_view text,
            Known& chosen) {
    for (const auto& [name, value] : known) {
        if (name != text) continue;
        chosen = value;
        return true;
    }
    return false;
}

// The constraint that a type brings along, through those that it refers to.
std::string allowed_by(const ItemType& type) {
    if (type.is_constrained) return type.allowed_text;
    return type.inner == nullptr ? "" : allowed_by(*type.inner);
}

}  // namespace

Table Reader::table(const Element& element, const Names& names) {
    Table result;
    auto policy = element.attribute("hitPolicy");
    // DMN 1.1 wrote the two words with a blank or an underscore.
    for (auto& c : policy) c = c == '_' ? ' ' : c;
    if (!choose(policies, policy, result.policy)) {
        refuse("decision.unknown_hit_policy", element, {{"name", policy}});
    }
    const auto aggregation = element.attribute("aggregation");
    if (!choose(aggregations, aggregation, result.aggregation)) {
        refuse("decision.unknown_aggregation", element, {{"name", aggregation}});
    }
    for (const auto& input : element.children("input")) {
        result.inputs.push_back(input_column(input, names));
    }
    for (const auto& output : element.children("output")) {
        result.outputs.push_back(output_column(output, names));
    }
    if (result.outputs.empty()) refuse("decision.no_output", element);
    for (const auto& each : element.children("rule"))
        result.rules.push_back(rule(each, result, names));
    const bool ranked =
        result.policy == HitPolicy::priority || result.policy == HitPolicy::output_order;
    bool has_ranking = false;
    for (const auto& output : result.outputs) has_ranking = has_ranking || output.ranking;
    if (ranked && !has_ranking) refuse("decision.no_output_values", element);
    // A single column takes the type of the decision when it has none of its own.
    if (result.outputs.size() > 1) {
        for (const auto& output : result.outputs) {
            if (output.name.empty()) refuse("decision.output_without_name", element);
        }
    }
    return result;
}

InputColumn Reader::input_column(const Element& element, const Names& names) {
    InputColumn column;
    const auto source = element.child("inputExpression");
    const auto text = source ? text_of(source) : "";
    column.label = normalised(element.attribute("label"));
    if (column.label.empty()) column.label = normalised(text);
    if (normalised(text).empty()) {
        refuse("decision.no_input_expression", element);
    } else {
        column.expression = expression(source, text, names);
    }
    const auto allowed = element.child("inputValues");
    if (allowed && !normalised(text_of(allowed)).empty()) {
        column.allowed = tests(element, text_of(allowed), names);
    }
    return column;
}

OutputColumn Reader::output_column(const Element& element, const Names& names) {
    OutputColumn column;
    column.name = normalised(element.attribute("name"));
    if (column.name.empty()) column.name = normalised(element.attribute("label"));
    if (!column.name.empty()) know_component(column.name);
    column.type = type_of(element);
    const auto values = element.child("outputValues");
    const auto ranking = values ? normalised(text_of(values)) : allowed_by(column.type);
    if (!ranking.empty()) column.ranking = expression(element, "[" + ranking + "]", names);
    const auto fallback = element.child("defaultOutputEntry");
    const auto text = fallback ? normalised(text_of(fallback)) : "";
    column.has_fallback = !text.empty();
    if (column.has_fallback) column.fallback = expression(element, text, names);
    return column;
}

Rule Reader::rule(const Element& element, const Table& table, const Names& names) {
    Rule result;
    result.id = element.attribute("id");
    const auto description = element.child("description");
    if (description) result.annotations.push_back(normalised(description.text()));
    for (const auto& entry : element.children("annotationEntry")) {
        result.annotations.push_back(normalised(text_of(entry)));
    }
    for (const auto& entry : element.children("inputEntry")) {
        result.tests.push_back(tests(entry, text_of(entry), names));
    }
    for (const auto& entry : element.children("outputEntry")) {
        const auto text = text_of(entry);
        const bool is_blank = normalised(text).empty();
        result.outputs.push_back(is_blank ? feel::Expression() : expression(entry, text, names));
    }
    const bool fits =
        result.tests.size() == table.inputs.size() && result.outputs.size() == table.outputs.size();
    if (!fits) refuse("decision.rule_length", element);
    result.tests.resize(table.inputs.size());
    result.outputs.resize(table.outputs.size());
    return result;
}

}  // namespace fangxing::dmn
