// Names, operators, and the literals that are made of other expressions.
#include "process/feel/arithmetic.h"
#include "process/feel/builtins.h"
#include "process/feel/compare.h"
#include "process/feel/evaluation.h"

namespace fangxing::feel {

namespace {

std::string_view name_of(Type type) {
    switch (type) {
        case Type::null: return "null";
        case Type::boolean: return "boolean";
        case Type::number: return "number";
        case Type::string: return "string";
        case Type::date: return "date";
        case Type::time: return "time";
        case Type::date_time: return "date and time";
        case Type::day_time: return "days and time duration";
        case Type::year_month: return "years and months duration";
        case Type::list: return "list";
        case Type::context: return "context";
        case Type::range: return "range";
        case Type::function: return "function";
    }
    return "";
}

std::string_view sign_of(Relation relation) {
    switch (relation) {
        case Relation::equal: return "=";
        case Relation::different: return "!=";
        case Relation::less: return "<";
        case Relation::at_most: return "<=";
        case Relation::greater: return ">";
        case Relation::at_least: return ">=";
    }
    return "";
}

std::string about(const Value& left, std::string_view sign, const Value& right) {
    return std::string(name_of(left.type()))
        .append(" ")
        .append(sign)
        .append(" ")
        .append(name_of(right.type()));
}

// A built-in function as a value, for those that are handed on: sort(list, precedes).
Value builtin_value(const std::string& name) {
    const auto found = builtins_named(name);
    if (found.empty()) return {};
    std::vector<std::string> parameters;
    const auto names = found.front()->parameters();
    parameters.reserve(names.size());
    for (const auto each : names) parameters.emplace_back(each);
    return Function{std::move(parameters), nullptr, nullptr, {}, found.front()};
}

}  // namespace

Value Evaluation::operator()(const Name& node) const {
    if (auto found = run.find(node.text, frame)) return *std::move(found);
    auto builtin = builtin_value(node.text);
    return builtin.is_null() ? run.problem("feel.unknown_name", node.text) : builtin;
}

Value Evaluation::operator()(const Negation& node) const {
    const auto operand = eval(node.operand);
    auto result = negate(operand);
    return result.is_null()
               ? run.problem("feel.wrong_type", "- " + std::string(name_of(operand.type())))
               : result;
}

Value Evaluation::operator()(const Arithmetic& node) const {
    const auto left = eval(node.left);
    const auto right = eval(node.right);
    auto result = calculate(node.operation, left, right);
    if (result.is_null()) {
        const std::string sign = node.operation == '^' ? "**" : std::string(1, node.operation);
        const bool numbers = left.number() != nullptr && right.number() != nullptr;
        return run.problem(numbers ? "feel.not_a_number" : "feel.wrong_type",
                           about(left, sign, right));
    }
    if (const auto* text = result.string()) {
        if (!run.charge(text->size() / 64)) return {};
        return run.bounded(std::move(result));
    }
    return result;
}

// Table 41 and 42: the right operand cannot change what the left has decided.
Value Evaluation::operator()(const Logic& node) const {
    auto left = eval(node.left);
    if (node.is_and ? left.is_false() : left.is_true()) return left;
    const auto right = eval(node.right);
    auto result = node.is_and ? logical_and(left, right) : logical_or(left, right);
    if (result.is_null())
        return run.problem("feel.wrong_type", about(left, node.is_and ? "and" : "or", right));
    return result;
}

Value Evaluation::operator()(const Comparison& node) const {
    const auto left = eval(node.left);
    const auto right = eval(node.right);
    if (!run.charge(std::min(left.extent().weight, right.extent().weight) / 8)) return {};
    const auto result = compare(node.relation, left, right);
    if (!result)
        return run.problem("feel.not_comparable", about(left, sign_of(node.relation), right));
    return *result;
}

Value Evaluation::operator()(const Between& node) const {
    const auto value = eval(node.value);
    const auto low = eval(node.low);
    const auto high = eval(node.high);
    auto result = logical_and(to_value(compare(Relation::at_least, value, low)),
                              to_value(compare(Relation::at_most, value, high)));
    return result.is_null() ? run.problem("feel.not_comparable", about(value, "between", low))
                            : result;
}

// Only true takes the first branch; null and non-booleans take the other (Table 47).
Value Evaluation::operator()(const If& node) const {
    return eval(node.condition).is_true() ? eval(node.then) : eval(node.otherwise);
}

Value Evaluation::operator()(const InstanceOf& node) const {
    const auto value = eval(node.value);
    if (node.shape.kind == Shape::Kind::named)
        return run.problem("feel.unknown_type", node.shape.name);
    if (!run.charge(value.extent().weight / 8)) return {};
    return conforms(value, node.shape);
}

Value Evaluation::operator()(const ListOf& node) const {
    List items;
    items.reserve(node.items.size());
    for (const auto& item : node.items) items.push_back(eval(item));
    return run.bounded(std::move(items));
}

// Later entries see earlier ones; they are kept in order (§10.3.2.6).
Value Evaluation::operator()(const ContextOf& node) const {
    if (node.has_duplicates) return run.problem("feel.duplicate_name", node.entries.front().first);
    Context context;
    const Frame entries{frame, {}, nullptr, &context};
    const Evaluation inner{run, &entries};
    for (const auto& [name, child] : node.entries) {
        const auto* body = std::get_if<Lambda>(&child->form);
        context.put(name, body != nullptr ? inner.lambda(*body, name) : inner.eval(child));
    }
    return run.bounded(std::move(context));
}

Value Evaluation::operator()(const RangeOf& node) const {
    Range range{eval(node.low), eval(node.high), node.includes_low, node.includes_high, node.form};
    if (!is_well_formed(range)) {
        return run.problem("feel.not_a_range", about(range.low, "..", range.high));
    }
    return run.bounded(std::move(range));
}

}  // namespace fangxing::feel
