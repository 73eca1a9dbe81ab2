// FEEL (DMN 1.5, chapter 10): parse once, evaluate many times; pure and total.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "process/feel/value.h"

namespace fangxing::feel {

// What an expression may look up; asked at each evaluation, so that context can be supplied lazily.
class Scope {
  public:
    virtual ~Scope() = default;
    virtual std::optional<Value> find(std::string_view name) const = 0;
    // `name.member` without working out all of `name`, where the scope can; it is what the member
    // of the value that `find` gives would be.
    virtual std::optional<Value> find_member(std::string_view name, std::string_view member) const {
        (void)name;
        (void)member;
        return std::nullopt;
    }
};

class NoNames : public Scope {
  public:
    std::optional<Value> find(std::string_view) const override { return std::nullopt; }
};

// The clock of one evaluation: now() and today() read it, in the organisation's zone.
struct Moment {
    base::Instant now;
    std::string zone = "Asia/Shanghai";
};

// A compiled expression or list of unary tests; immutable, cheap to copy, safe to share.
struct Node;
class Expression {
  public:
    Expression() = default;
    Expression(std::string text, std::shared_ptr<const Node> node)
        : text_(std::move(text)), node_(std::move(node)) {}
    const std::string& text() const { return text_; }
    const Node* node() const { return node_.get(); }
    explicit operator bool() const { return node_ != nullptr; }

  private:
    std::string text_;
    std::shared_ptr<const Node> node_;  // shared: compiled models of a pack are copied by value
};

// `names` are those with spaces or operator characters that the scope may hold; built-in functions
// are always known. Refuses with 422 `feel.syntax` {text, at, expected}.
base::Result<Expression> parse_expression(std::string_view text,
                                          const std::vector<std::string>& names = {});
base::Result<Expression> parse_unary_tests(std::string_view text,
                                           const std::vector<std::string>& names = {});

// Names that the expression reads from its scope (free variables), each once, in order.
std::vector<std::string> free_names(const Expression& expression);

// Why a part of an evaluation became null: a stable code and what it was about.
struct Problem {
    std::string code;
    std::string about;
};

struct Evaluated {
    Value value;
    std::vector<Problem> problems;
};

// Errors give null and a problem, never an exception.
Evaluated evaluate(const Expression& expression, const Scope& scope, const Moment& moment);
// True, false or null; `input` is what `?` means.
Evaluated test(const Expression& unary_tests, const Value& input, const Scope& scope,
               const Moment& moment);

}  // namespace fangxing::feel
