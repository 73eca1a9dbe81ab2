// for, if, some, every, function, unary tests, and the names of types.
#include <algorithm>
#include <array>

#include "process/feel/parser.h"
#include "process/feel/run.h"

namespace fangxing::feel {

namespace {

// Comparison signs with the range that they make of their operand.
struct Sign {
    std::string_view text;
    RangeForm form;
};
constexpr std::array<Sign, 6> signs = {{
    {"<=", RangeForm::at_most},
    {">=", RangeForm::at_least},
    {"!=", RangeForm::different},
    {"<", RangeForm::less},
    {">", RangeForm::greater},
    {"=", RangeForm::equal},
}};

RangeOf comparison_range(RangeForm form, Child operand) {
    const bool is_upper = form == RangeForm::less || form == RangeForm::at_most;
    RangeOf range{form, nullptr, nullptr, false, false};
    range.includes_low = form == RangeForm::at_least || form == RangeForm::equal;
    range.includes_high = form == RangeForm::at_most || form == RangeForm::equal;
    (is_upper ? range.high : range.low) = std::move(operand);
    return range;
}

bool mentions(const Node& node, std::string_view name) {
    const auto names = free_names(node);
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

base::Result<Child> Parser::conditional() {
    auto condition = TRY(expression());
    if (!scan_.take_word("then")) return expected("then");
    auto then = TRY(expression());
    if (!scan_.take_word("else")) return expected("else");
    auto otherwise = TRY(expression());
    return made(If{std::move(condition), std::move(then), std::move(otherwise)});
}

// Each variable is in sight of the domains behind its own; the caller forgets them again.
base::Result<std::vector<Iteration>> Parser::iterations() {
    std::vector<Iteration> result;
    do {
        auto variable = variable_name();
        if (variable.empty()) return expected("name of a variable");
        if (!scan_.take_word("in")) return expected("in");
        auto domain = TRY(expression());
        Child end;
        if (scan_.take("..")) end = TRY(expression());
        locals_.push_back(variable);
        result.push_back({std::move(variable), std::move(domain), std::move(end)});
    } while (scan_.take(","));
    return result;
}

base::Result<Child> Parser::for_loop() {
    const auto outer = locals_.size();
    auto loops = TRY(iterations());
    if (!scan_.take_word("return")) return expected("return");
    auto result = TRY(expression());
    locals_.resize(outer);
    const bool uses_partial = mentions(*result, "partial");
    return made(For{std::move(loops), std::move(result), uses_partial});
}

base::Result<Child> Parser::quantified(bool is_every) {
    const auto outer = locals_.size();
    auto loops = TRY(iterations());
    if (!scan_.take_word("satisfies")) return expected("satisfies");
    auto condition = TRY(expression());
    locals_.resize(outer);
    return made(Quantified{is_every, std::move(loops), std::move(condition)});
}

base::Result<Child> Parser::lambda() {
    auto body = std::make_shared<LambdaBody>();
    const auto outer = locals_.size();
    while (!scan_.take(")")) {
        if (!body->parameters.empty() && !scan_.take(",")) return expected(", or )");
        auto parameter = variable_name();
        if (parameter.empty()) return expected("name of a parameter");
        body->shapes.push_back(scan_.take(":") ? TRY(shape()) : Shape{});
        locals_.push_back(parameter);
        body->parameters.push_back(std::move(parameter));
    }
    // Code of other languages is never run.
    if (scan_.looks_at_word("external")) return expected("expression of FEEL");
    body->result = TRY(expression());
    locals_.resize(outer);
    for (auto& free : free_names(*body->result)) {
        if (std::ranges::find(body->parameters, free) == body->parameters.end()) {
            body->free.push_back(std::move(free));
        }
    }
    return made(Lambda{std::move(body)});
}

base::Result<Test> Parser::test_item(int least_level) {
    for (const auto& sign : signs) {
        if (!scan_.take(sign.text)) continue;
        auto operand = TRY(binary(4));
        return Test{TRY(made(comparison_range(sign.form, std::move(operand)))), false};
    }
    auto node = TRY(least_level == 1 ? expression() : binary(least_level));
    const bool mentions_input = mentions(*node, "?");
    return Test{std::move(node), mentions_input};
}

base::Result<std::vector<Test>> Parser::test_list() {
    std::vector<Test> tests;
    do {
        tests.push_back(TRY(test_item(1)));
    } while (scan_.take(","));
    return tests;
}

// Grammar rule 15; an empty cell is read as `-`, as modelling tools write it so.
base::Result<Child> Parser::whole_tests() {
    const auto start = scan_.at();
    if (scan_.at_end()) return made(Tests{true, false, {}});
    if (scan_.take("-") && scan_.at_end()) return made(Tests{true, false, {}});
    scan_.go_back(start);
    if (scan_.take_word("not") && scan_.take("(")) {
        auto inner = test_list();
        if (inner && scan_.take(")") && scan_.at_end()) {
            return made(Tests{false, true, *std::move(inner)});
        }
        scan_.go_back(start);  // not(a) and b, say
    }
    scan_.go_back(start);
    auto tests = TRY(test_list());
    if (!scan_.at_end()) return expected(", or end");
    return made(Tests{false, false, std::move(tests)});
}

base::Result<Shape> Parser::shape() {
    constexpr std::array<std::string_view, 3> long_names = {
        "days and time duration", "years and months duration", "date and time"};
    for (const auto each : long_names) {
        if (scan_.take_name(each)) return shape_of_name(each);
    }
    const std::pair<const std::string, Shape>* given = nullptr;
    for (const auto& each : known_.shapes) {
        const bool is_longer = given == nullptr || each.first.size() > given->first.size();
        if (is_longer && scan_.end_of_name(each.first)) given = &each;
    }
    if (given != nullptr && scan_.take_name(given->first)) return given->second;
    std::string name(scan_.word());
    if (name.empty()) return expected("name of a type");
    while (!scan_.looks_at("..") && scan_.take(".")) {
        name += '.';
        name += scan_.word();
    }
    auto outer = shape_of_name(name);
    return scan_.looks_at("<") ? shape_with_inner(std::move(outer)) : std::move(outer);
}

// list<T>, range<T>, context<a: T, b: T>, function<T, T> -> T.
base::Result<Shape> Parser::shape_with_inner(Shape outer) {
    using Kind = Shape::Kind;
    const bool generic = outer.kind == Kind::list || outer.kind == Kind::range ||
                         outer.kind == Kind::context || outer.kind == Kind::function;
    if (!generic || !scan_.take("<")) return expected("type");
    const Nested nested(nesting_);
    if (nesting_ > limits::nesting) return expected("less nesting");
    while (!scan_.take(">")) {
        if (!outer.inner.empty() && !scan_.take(",")) return expected(", or >");
        if (outer.kind == Kind::context) {
            auto member = scan_.key();
            if (member.empty() || !scan_.take(":")) return expected("name of a member");
            outer.members.push_back(std::move(member));
        }
        outer.inner.push_back(TRY(shape()));
    }
    if (outer.kind == Kind::function && scan_.take("->")) {
        const auto result = TRY(shape());
        outer.inner.push_back(result);
    }
    return outer;
}

}  // namespace fangxing::feel
