// One evaluation: the variables in sight, the work done so far, and why parts of it became null.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "process/feel/feel.h"
#include "process/feel/node.h"

namespace fangxing::feel {

// A hostile expression ends in null and `feel.too_much` when it passes one of these.
namespace limits {
inline constexpr std::size_t text_bytes = 64U << 10U;  // of an expression
inline constexpr int nesting = 100;                    // while parsing
inline constexpr std::size_t chain = 800;              // operators in a row, e.g. 1 + 1 + 1
inline constexpr std::uint32_t calls = 1000;           // nested evaluations
inline constexpr std::uint64_t work = 1'000'000;       // evaluated nodes, visited items
inline constexpr std::uint64_t weight = 250'000;       // values in a value
inline constexpr std::uint32_t depth = 30;  // lists in lists; twice that fits into stored JSON
inline constexpr std::size_t string_bytes = 1U << 20U;  // of a string made
inline constexpr std::size_t problems = 20;             // that are reported
}  // namespace limits

// Variables, innermost first; frames live on the stack of the evaluator.
struct Frame {
    const Frame* outer = nullptr;
    std::string_view name{};           // of `value`, or empty
    const Value* value = nullptr;      //
    const Context* members = nullptr;  // names that shadow `name`
};

// What a lambda holds: its text and the values that it closed over when it was made.
struct Closure {
    std::shared_ptr<const LambdaBody> body;
    Context captured;
    std::string own_name;  // of the context entry that it stands in, so that it may call itself
};

// What evaluations that belong together have used up, e.g. all those of one decision.
struct Budget {
    std::uint64_t work = 0;
    std::uint32_t nested = 0;
    bool is_exhausted = false;
};

class Run {
  public:
    Run(const Scope& scope, const Moment& moment, Budget& budget)
        : scope_(scope), moment_(moment), budget_(budget) {}

    Value eval(const Node& node) { return eval(node, nullptr); }
    Value eval(const Node& node, const Frame* frame);
    // Arguments in order; missing ones are null.
    Value invoke(const Value& function, std::span<const Value> arguments);

    // Notes why something is null; gives that null.
    Value problem(std::string_view code, std::string_view about);
    // Adds to the work done; false when the evaluation has to end.
    bool charge(std::uint64_t work);
    // The value, or null when it has grown beyond the limits.
    Value bounded(Value value);
    const Moment& moment() const { return moment_; }
    std::vector<Problem> take_problems() { return std::move(problems_); }

  private:
    friend struct Evaluation;
    std::optional<Value> find(std::string_view name, const Frame* frame) const;
    std::optional<Value> find_member(std::string_view name, std::string_view member,
                                     const Frame* frame) const;
    static const Value* bound(std::string_view name, const Frame* frame);

    const Scope& scope_;
    const Moment& moment_;
    Budget& budget_;
    std::vector<Problem> problems_;
    bool closed_ = false;  // inside a lambda only what it closed over is in sight
};

// As `evaluate` and `test`, with a budget of the caller.
Evaluated evaluate(const Expression& expression, const Scope& scope, const Moment& moment,
                   Budget& budget);
Evaluated test(const Expression& unary_tests, const Value& input, const Scope& scope,
               const Moment& moment, Budget& budget);

}  // namespace fangxing::feel
