// Boxed expressions other than tables (DMN 1.5 §10.2.2).
#include <algorithm>

#include "process/dmn/evaluator.h"
#include "process/dmn/types.h"
#include "process/feel/compare.h"

namespace fangxing::dmn {

feel::Value Evaluator::boxed(const BoxedChild& child, const Sight& scope) {
    if (child == nullptr) return {};
    auto value = std::visit([&](const auto& box) { return form(box, scope); }, child->form);
    return typed(std::move(value), child->type, "expression");
}

feel::Value Evaluator::form(const LiteralText& box, const Sight& scope) {
    return text(box.expression, scope);
}

feel::Value Evaluator::form(const ContextBox& box, const Sight& scope) {
    Sight sight(&scope);
    feel::Context context;
    for (const auto& entry : box.entries) {
        auto value = typed(boxed(entry.value, sight), entry.type, entry.name);
        sight.put(entry.name, value);
        context.put(entry.name, std::move(value));
    }
    return box.result == nullptr ? feel::Value(std::move(context)) : boxed(box.result, sight);
}

// A function defined inside of a decision keeps what is in sight where it is made; called after the
// end of the evaluation it gives null.
feel::Value Evaluator::form(const FunctionBox& box, const Sight& scope) {
    auto sight = std::make_shared<const Sight>(scope.flattened());
    auto shared = std::make_shared<const FunctionBox>(box);
    return feel::Function::of(box.parameters, [self = weak_from_this(), shared,
                                               sight](std::span<const feel::Value> arguments) {
        const auto evaluator = self.lock();
        return evaluator == nullptr ? feel::Value()
                                    : evaluator->run_function(*shared, sight.get(), arguments);
    });
}

feel::Value Evaluator::form(const InvocationBox& box, const Sight& scope) {
    const auto callee = boxed(box.function, scope);
    const auto* function = callee.function();
    if (function == nullptr) return problem("feel.not_a_function", "invocation");
    std::vector<feel::Value> arguments(function->parameters.size());
    for (const auto& binding : box.bindings) {
        const auto place = std::ranges::find(function->parameters, binding.name);
        if (place == function->parameters.end())
            return problem("feel.wrong_arguments", binding.name);
        auto value = typed(boxed(binding.value, scope), binding.type, binding.name);
        arguments[static_cast<std::size_t>(place - function->parameters.begin())] =
            std::move(value);
    }
    feel::Run run(scope, moment_, budget_);
    auto value = run.invoke(callee, arguments);
    for (const auto& each : run.take_problems()) problem(each.code, each.about);
    return value;
}

feel::Value Evaluator::form(const RelationBox& box, const Sight& scope) {
    feel::List rows;
    for (const auto& row : box.rows) {
        feel::Context context;
        for (std::size_t i = 0; i < row.size(); ++i)
            context.put(box.columns[i], boxed(row[i], scope));
        rows.emplace_back(std::move(context));
    }
    return rows;
}

feel::Value Evaluator::form(const ListBox& box, const Sight& scope) {
    feel::List items;
    items.reserve(box.items.size());
    for (const auto& item : box.items) items.push_back(boxed(item, scope));
    return items;
}

feel::Value Evaluator::form(const ConditionalBox& box, const Sight& scope) {
    return boxed(box.condition, scope).is_true() ? boxed(box.then, scope)
                                                 : boxed(box.otherwise, scope);
}

// Lists, ranges and single values alike, as FEEL's own `for` runs through them.
feel::Value Evaluator::items_of(const feel::Value& domain) {
    static const auto all = feel::parse_expression("for item in domain return item");
    Sight sight(nullptr);
    sight.put("domain", domain);
    return text(*all, sight);
}

feel::Value Evaluator::form(const LoopBox& box, const Sight& scope) {
    const auto domain = items_of(boxed(box.domain, scope));
    if (domain.list() == nullptr) return problem("feel.not_a_list", box.variable);
    const auto& items = *domain.list();
    feel::List results;
    feel::Value truth = box.kind == LoopBox::Kind::every;
    for (const auto& item : items) {
        Sight sight(&scope);
        sight.put(box.variable, item);
        if (box.kind == LoopBox::Kind::each) sight.put("partial", results);
        if (box.kind == LoopBox::Kind::filter && item.context() != nullptr) {
            for (const auto& [name, value] : item.context()->entries()) sight.put(name, value);
        }
        auto value = boxed(box.body, sight);
        switch (box.kind) {
            case LoopBox::Kind::each: results.push_back(std::move(value)); break;
            case LoopBox::Kind::some: truth = feel::logical_or(truth, value); break;
            case LoopBox::Kind::every: truth = feel::logical_and(truth, value); break;
            case LoopBox::Kind::filter:
                if (value.is_true()) results.push_back(item);
                break;
        }
    }
    const bool is_quantified = box.kind == LoopBox::Kind::some || box.kind == LoopBox::Kind::every;
    return is_quantified ? truth : feel::Value(std::move(results));
}

}  // namespace fangxing::dmn
