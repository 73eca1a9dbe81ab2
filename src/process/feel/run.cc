#include "process/feel/run.h"

#include <algorithm>
#include <array>

#include "process/feel/arithmetic.h"
#include "process/feel/builtins.h"
#include "process/feel/compare.h"
#include "process/feel/evaluation.h"

namespace fangxing::feel {

Value Run::eval(const Node& node, const Frame* frame) {
    if (!charge(1)) return {};
    if (budget_.nested >= limits::calls) {
        budget_.is_exhausted = true;
        return problem("feel.too_much", "nesting");
    }
    ++budget_.nested;
    auto value = std::visit(Evaluation{*this, frame}, node.form);
    --budget_.nested;
    return value;
}

Value Run::problem(std::string_view code, std::string_view about) {
    if (problems_.size() < limits::problems) {
        problems_.push_back({std::string(code), std::string(about.substr(0, 200))});
    }
    return {};
}

bool Run::charge(std::uint64_t work) {
    if (budget_.is_exhausted) return false;
    budget_.work += work;
    if (budget_.work <= limits::work) return true;
    budget_.is_exhausted = true;
    problem("feel.too_much", "work");
    return false;
}

Value Run::bounded(Value value) {
    const auto extent = value.extent();
    const auto* text = value.string();
    const bool too_long = text != nullptr && text->size() > limits::string_bytes;
    if (extent.depth <= limits::depth && extent.weight <= limits::weight && !too_long) return value;
    return problem("feel.too_much", "size");
}

const Value* Run::bound(std::string_view name, const Frame* frame) {
    for (; frame != nullptr; frame = frame->outer) {
        if (frame->members != nullptr) {
            if (const auto* member = frame->members->find(name)) return member;
        }
        if (frame->value != nullptr && frame->name == name) return frame->value;
    }
    return nullptr;
}

std::optional<Value> Run::find(std::string_view name, const Frame* frame) const {
    if (const auto* value = bound(name, frame)) return *value;
    if (closed_) return std::nullopt;
    return scope_.find(name);
}

std::optional<Value> Run::find_member(std::string_view name, std::string_view member,
                                      const Frame* frame) const {
    if (closed_ || bound(name, frame)) return std::nullopt;
    return scope_.find_member(name, member);
}

Value Run::invoke(const Value& function, std::span<const Value> arguments) {
    const auto* called = function.function();
    if (called == nullptr) return problem("feel.not_a_function", to_text(function));
    if (called->builtin != nullptr) {
        return bounded(called->builtin->call(Arguments(*this, called->builtin->name, arguments)));
    }
    if (called->closure == nullptr) {
        return called->native ? bounded(called->native(arguments)) : Value();
    }
    const auto& closure = *called->closure;
    const auto& body = *closure.body;
    Frame captured{nullptr, closure.own_name, &function, &closure.captured};
    std::vector<Value> given(body.parameters.size());
    std::vector<Frame> frames(body.parameters.size());
    const Frame* inner = &captured;
    for (std::size_t i = 0; i < body.parameters.size(); ++i) {
        if (i < arguments.size()) given[i] = coerced(arguments[i], body.shapes[i]);
        frames[i] = {inner, body.parameters[i], &given[i], nullptr};
        inner = &frames[i];
    }
    const bool outer = std::exchange(closed_, true);
    auto result = eval(*body.result, inner);
    closed_ = outer;
    return result;
}

Evaluated evaluate(const Expression& expression, const Scope& scope, const Moment& moment,
                   Budget& budget) {
    Run run(scope, moment, budget);
    if (!expression) return {run.problem("feel.no_expression", ""), run.take_problems()};
    auto value = run.eval(*expression.node());
    return {std::move(value), run.take_problems()};
}

Evaluated evaluate(const Expression& expression, const Scope& scope, const Moment& moment) {
    Budget budget;
    return evaluate(expression, scope, moment, budget);
}

Evaluated test(const Expression& unary_tests, const Value& input, const Scope& scope,
               const Moment& moment, Budget& budget) {
    Run run(scope, moment, budget);
    if (!unary_tests) return {run.problem("feel.no_expression", ""), run.take_problems()};
    const Frame frame{nullptr, "?", &input, nullptr};
    auto value = run.eval(*unary_tests.node(), &frame);
    return {std::move(value), run.take_problems()};
}

Evaluated test(const Expression& unary_tests, const Value& input, const Scope& scope,
               const Moment& moment) {
    Budget budget;
    return test(unary_tests, input, scope, moment, budget);
}

}  // namespace fangxing::feel
