// Operators by level, and what follows an operand: path, filter, call, instance of.
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/parser.h"
#include "process/feel/run.h"

namespace fangxing::feel {

namespace {

struct Operator {
    std::string_view sign;
    int level;
    bool is_word;
};

constexpr int comparison_level = 3;
constexpr int sum_level = 4;

// Longer signs stand before their beginnings.
constexpr std::array<Operator, 15> operators = {{
    {"or", 1, true},
    {"and", 2, true},
    {"between", comparison_level, true},
    {"in", comparison_level, true},
    {"!=", comparison_level, false},
    {"<=", comparison_level, false},
    {">=", comparison_level, false},
    {"<", comparison_level, false},
    {">", comparison_level, false},
    {"=", comparison_level, false},
    {"**", 6, false},
    {"+", sum_level, false},
    {"-", sum_level, false},
    {"*", 5, false},
    {"/", 5, false},
}};

const Operator* operator_here(Scanner& scan) {
    for (const auto& each : operators) {
        if (each.is_word ? scan.looks_at_word(each.sign) : scan.looks_at(each.sign)) return &each;
    }
    return nullptr;
}

Relation relation_of(std::string_view sign) {
    if (sign == "=") return Relation::equal;
    if (sign == "!=") return Relation::different;
    if (sign == "<") return Relation::less;
    if (sign == "<=") return Relation::at_most;
    return sign == ">" ? Relation::greater : Relation::at_least;
}

}  // namespace

base::Result<Child> Parser::expression() {
    const Nested nested(nesting_);
    if (nesting_ > limits::nesting) return expected("less nesting");
    const bool outer = std::exchange(without_filter_, false);
    auto node = binary(1);
    without_filter_ = outer;
    return node;
}

base::Result<Child> Parser::binary(int least_level) {
    auto left = TRY(unary());
    for (std::size_t length = 0;; ++length) {
        if (length > limits::chain) return expected("fewer operators in a row");
        const auto* found = operator_here(scan_);
        if (found == nullptr || found->level < least_level) return left;
        if (found->is_word) {
            scan_.take_word(found->sign);
        } else {
            scan_.take(found->sign);
        }
        left = TRY(operation(found->level, found->sign, std::move(left)));
    }
}

base::Result<Child> Parser::operation(int level, std::string_view sign, Child left) {
    if (sign == "between") return between(std::move(left));
    if (sign == "in") return in(std::move(left));
    auto right = TRY(binary(level + 1));
    if (level <= 2) return made(Logic{level == 2, std::move(left), std::move(right)});
    if (level == comparison_level) {
        return made(Comparison{relation_of(sign), std::move(left), std::move(right)});
    }
    return made(Arithmetic{sign == "**" ? '^' : sign[0], std::move(left), std::move(right)});
}

base::Result<Child> Parser::between(Child value) {
    auto low = TRY(binary(sum_level));
    if (!scan_.take_word("and")) return expected("and");
    auto high = TRY(binary(sum_level));
    return made(Between{std::move(value), std::move(low), std::move(high)});
}

// `in` is followed by one test or by tests in parentheses; `(2..4)` and `(1 + 1) * 2` begin with
// one too, but are a single test.
base::Result<Child> Parser::in(Child value) {
    const auto start = scan_.at();
    if (scan_.take("(")) {
        auto tests = test_list();
        const bool closed = tests && scan_.take(")");
        bool goes_on = false;
        for (const auto* sign : {"*", "+", "-", "/", ".", "[", "("}) {
            goes_on = goes_on || scan_.looks_at(sign);
        }
        if (closed && !goes_on) return made(In{std::move(value), *std::move(tests)});
        scan_.go_back(start);
    }
    std::vector<Test> tests;
    tests.push_back(TRY(test_item(sum_level)));
    return made(In{std::move(value), std::move(tests)});
}

base::Result<Child> Parser::unary() {
    const Nested nested(nesting_);
    if (nesting_ > limits::nesting) return expected("less nesting");
    if (!scan_.take("-")) return postfix(TRY(primary()));
    if (scan_.looks_at_number()) {
        // Grammar rule 37: the sign belongs to the literal, `-1 instance of number` is true.
        const auto number = scan_.number();
        if (!number) return expected("number of decimal128");
        return postfix(TRY(made(Literal{-*number})));
    }
    return made(Negation{TRY(unary())});
}

base::Result<Child> Parser::postfix(Child node) {
    for (std::size_t length = 0;; ++length) {
        if (length > limits::chain) return expected("a shorter path");
        if (!scan_.looks_at("..") && scan_.take(".")) {
            node = TRY(path(std::move(node)));
        } else if (!without_filter_ && scan_.take("[")) {
            node = TRY(filter(std::move(node)));
        } else if (scan_.take("(")) {
            node = TRY(call(std::move(node)));
        } else if (scan_.take_word("instance")) {
            if (!scan_.take_word("of")) return expected("of");
            node = TRY(instance_of(std::move(node)));
        } else {
            return node;
        }
    }
}

base::Result<Child> Parser::path(Child source) {
    auto member = member_name();
    if (member.empty()) return expected("name");
    return made(Path{std::move(source), std::move(member)});
}

base::Result<Child> Parser::filter(Child source) {
    const Nested nested(filters_);
    auto condition = TRY(expression());
    if (!scan_.take("]")) return expected("]");
    return made(Filter{std::move(source), std::move(condition)});
}

base::Result<Child> Parser::instance_of(Child value) {
    auto wanted = TRY(shape());
    return made(InstanceOf{std::move(value), std::move(wanted)});
}

base::Result<std::pair<std::vector<Child>, std::vector<std::string>>> Parser::arguments() {
    std::vector<Child> values;
    std::vector<std::string> names;
    while (!scan_.take(")")) {
        if (!values.empty() && !scan_.take(",")) return expected(", or )");
        const auto start = scan_.at();
        auto name = scan_.key();
        if (!name.empty() && scan_.take(":")) {
            names.push_back(std::move(name));
        } else {
            scan_.go_back(start);
        }
        values.push_back(TRY(expression()));
        if (!names.empty() && names.size() != values.size()) return expected("name:");
    }
    return std::pair(std::move(values), std::move(names));
}

base::Result<Child> Parser::call(Child function) {
    auto [values, names] = TRY(arguments());
    return made(Call{std::move(function), std::move(values), std::move(names)});
}

// The signature is chosen here, once, so that a call only has to evaluate its arguments.
base::Result<Child> Parser::builtin_call(std::string name) {
    auto [values, names] = TRY(arguments());
    for (const auto* builtin : builtins_named(name)) {
        if (names.empty()) {
            if (!builtin->accepts(values.size())) continue;
            return made(BuiltinCall{std::move(name), builtin, std::move(values)});
        }
        const auto order = builtin->order(names);
        if (!order) continue;
        std::vector<Child> sorted(order->size());
        for (std::size_t i = 0; i < order->size(); ++i) {
            if ((*order)[i] >= 0)
                sorted[i] = std::move(values[static_cast<std::size_t>((*order)[i])]);
        }
        return made(BuiltinCall{std::move(name), builtin, std::move(sorted)});
    }
    return made(BuiltinCall{std::move(name), nullptr, {}});
}

}  // namespace fangxing::feel
