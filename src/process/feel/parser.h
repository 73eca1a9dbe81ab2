// Recursive descent over FEEL's grammar (DMN 1.5 §10.3.1.2), names resolved by the longest known
// one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "process/feel/known.h"
#include "process/feel/node.h"
#include "process/feel/scanner.h"

namespace fangxing::feel {

// Counts how deep expressions stand in each other, for as long as it lives.
class Nested {
  public:
    explicit Nested(int& depth) : depth_(depth) { ++depth_; }
    ~Nested() { --depth_; }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;

  private:
    int& depth_;
};

class Parser {
  public:
    // `known` must live as long as the parser.
    Parser(std::string_view text, const Known& known);

    base::Result<Child> whole_expression();
    base::Result<Child> whole_tests();
    base::Result<Shape> whole_shape();

  private:
    using Parsed = base::Result<Child>;
    std::unexpected<base::Refusal> expected(std::string_view what);
    // Makes a node; counts it, so that going back cannot take for ever.
    template <class Form>
    Parsed made(Form form);

    // parser_operators.cc: levels 1 (or) to 6 (**), unary minus, postfix.
    Parsed expression();
    Parsed binary(int least_level);
    Parsed operation(int level, std::string_view sign, Child left);
    Parsed unary();
    Parsed postfix(Child node);
    Parsed path(Child source);
    Parsed filter(Child source);
    Parsed between(Child value);
    Parsed in(Child value);
    Parsed instance_of(Child value);
    Parsed call(Child function);
    Parsed builtin_call(std::string name);
    base::Result<std::pair<std::vector<Child>, std::vector<std::string>>> arguments();

    // parser_primary.cc: literals, names, lists, contexts, ranges, parentheses.
    Parsed primary();
    Parsed string_literal();
    Parsed at_literal();
    Parsed named();
    Parsed parenthesised();
    Parsed bracketed();
    Parsed range(Child low, bool includes_low);
    Parsed context();

    // parser_forms.cc: for, if, some, every, function, tests, types.
    Parsed for_loop();
    Parsed conditional();
    Parsed quantified(bool is_every);
    Parsed lambda();
    base::Result<std::vector<Iteration>> iterations();
    base::Result<Test> test_item(int least_level);
    base::Result<std::vector<Test>> test_list();
    base::Result<Shape> shape();
    base::Result<Shape> shape_with_inner(Shape outer);

    // A name in sight, the longest that fits; or words in a row that nobody knows.
    std::string name();
    std::string member_name();
    std::string variable_name();
    void longest(std::string_view candidate, std::size_t& end, std::string& found);
    std::string with_words_behind(std::string first);
    bool is_local(std::string_view name) const;
    bool is_given(std::string_view name) const;

    Scanner scan_;
    const Known& known_;
    std::vector<std::string> locals_;  // variables of for, some, every, function, context entries
    std::vector<std::string> keys_;    // of all contexts so far: known behind a dot and in filters
    int nesting_ = 0;
    int filters_ = 0;
    std::size_t made_ = 0;
    bool without_filter_ = false;  // reading the high end of `[1..3[`
};

// Words that end a name that nobody knows.
bool is_reserved(std::string_view word);

template <class Form>
base::Result<Child> Parser::made(Form form) {
    constexpr std::size_t limit = 50'000;
    if (++made_ > limit) return expected("a shorter expression");
    return std::make_unique<const Node>(Node{std::move(form)});
}

}  // namespace fangxing::feel
