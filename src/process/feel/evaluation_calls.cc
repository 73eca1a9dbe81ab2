// Tests, calls and the making of functions.
#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/compare.h"
#include "process/feel/evaluation.h"

namespace fangxing::feel {

// What mentions `?` is a condition; everything else is something to be in or to be equal to. (A
// plain `true` must not match every input, Table 55.) In a cell a list is looked into: it passes
// when it holds the value.
Value Evaluation::passes(const Test& test, const Value& input, bool is_cell) const {
    auto value = eval(test.expression);
    const bool is_boolean = value.boolean() != nullptr;
    if (test.mentions_input && (is_boolean || value.is_null())) return value;
    const bool is_literal = std::holds_alternative<Literal>(test.expression->form);
    const bool could_equal = input.boolean() != nullptr || input.is_null() || is_literal;
    if (is_boolean && !could_equal) return value;
    if (!run.charge(value.extent().weight / 8)) return {};
    const auto* list = input.list();
    const bool looks_inside =
        is_cell && list != nullptr && value.list() == nullptr && value.range() == nullptr;
    const auto result = looks_inside ? is_in(value, input) : is_in(input, value);
    if (result) return *result;
    return run.problem("feel.not_comparable", value.list() != nullptr ? "list" : to_text(value));
}

Value Evaluation::any_passes(const std::vector<Test>& tests, const Value& input,
                             bool is_cell) const {
    Value result = false;
    for (const auto& test : tests) {
        result = logical_or(result, passes(test, input, is_cell));
        if (result.is_true()) break;
    }
    return result;
}

Value Evaluation::operator()(const In& node) const {
    const auto input = eval(node.value);
    const Frame bound{frame, "?", &input, nullptr};
    return Evaluation{run, &bound}.any_passes(node.tests, input, false);
}

Value Evaluation::operator()(const Tests& node) const {
    if (node.is_any) return true;
    const auto input = run.find("?", frame).value_or(Value());
    auto result = any_passes(node.tests, input, true);
    if (!node.is_negated || result.is_null()) return result;
    return !result.is_true();
}

Value Evaluation::operator()(const BuiltinCall& node) const {
    if (node.builtin == nullptr) return run.problem("feel.wrong_arguments", node.name);
    constexpr std::size_t few = 4;
    std::array<Value, few> on_stack;
    std::vector<Value> on_heap(node.arguments.size() > few ? node.arguments.size() : 0);
    Value* values = on_heap.empty() ? on_stack.data() : on_heap.data();
    std::uint64_t weight = 0;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        values[i] = eval(node.arguments[i]);
        weight += values[i].extent().weight;
    }
    if (!run.charge(weight / 8)) return {};
    const Arguments arguments(run, node.name, {values, node.arguments.size()});
    return run.bounded(node.builtin->call(arguments));
}

namespace {

// Named arguments in the order of the parameters; nothing when they do not fit.
std::optional<std::vector<Value>> ordered(const Function& function,
                                          const std::vector<std::string>& names,
                                          std::vector<Value> values) {
    if (names.empty()) return values;
    std::vector<Value> result(function.parameters.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto place = std::ranges::find(function.parameters, names[i]);
        if (place == function.parameters.end()) return std::nullopt;
        result[static_cast<std::size_t>(place - function.parameters.begin())] =
            std::move(values[i]);
    }
    return result;
}

}  // namespace

Value Evaluation::operator()(const Call& node) const {
    const auto function = eval(node.function);
    const auto* called = function.function();
    if (called == nullptr) return run.problem("feel.not_a_function", to_text(function));
    std::vector<Value> values;
    values.reserve(node.arguments.size());
    for (const auto& argument : node.arguments) values.push_back(eval(argument));
    const auto given = values.size();
    auto sorted = ordered(*called, node.names, std::move(values));
    if (!sorted || given > called->parameters.size()) {
        return run.problem("feel.wrong_arguments", "function");
    }
    if (called->builtin != nullptr) {
        if (!called->builtin->accepts(given))
            return run.problem("feel.wrong_arguments", "function");
        return run.invoke(function, *sorted);
    }
    // A lambda wants all of its arguments, a function of the host may have some to leave out.
    if (called->closure != nullptr && given != called->parameters.size()) {
        return run.problem("feel.wrong_arguments", "function");
    }
    sorted->resize(called->parameters.size());
    return run.invoke(function, *sorted);
}

Value Evaluation::operator()(const Lambda& node) const {
    return lambda(node, "");
}

Value Evaluation::lambda(const Lambda& node, const std::string& own_name) const {
    auto closure = std::make_shared<Closure>(Closure{node.body, {}, own_name});
    Extent captured;
    for (const auto& name : node.body->free) {
        if (name == own_name) continue;
        if (auto found = run.find(name, frame)) {
            captured.add(found->extent());
            closure->captured.put(name, *std::move(found));
        }
    }
    return run.bounded(
        Function{node.body->parameters, nullptr, std::move(closure), captured, nullptr});
}

}  // namespace fangxing::feel
