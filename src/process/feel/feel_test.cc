#include "process/feel/feel.h"

#include <doctest/doctest.h>

#include <thread>

namespace fangxing::feel {

namespace {

class Names : public Scope {
  public:
    Context values;
    std::optional<Value> find(std::string_view name) const override {
        const auto* found = values.find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
};

constexpr std::int64_t noon_us = 1'767'268'800'000'000;  // 2026-01-01T12:00:00Z

Evaluated run(std::string_view text, const Context& values = {},
              const std::vector<std::string>& names = {}) {
    Names scope;
    scope.values = values;
    const auto parsed = parse_expression(text, names);
    REQUIRE_MESSAGE(parsed.has_value(), text);
    return evaluate(*parsed, scope, {{noon_us}, "Asia/Shanghai"});
}

}  // namespace

TEST_CASE("a syntax error says where and what was expected") {
    struct Row {
        const char* text;
        const char* at;
    };
    for (const auto& row : {Row{"1 +", "3"}, Row{"上线 = ", "5"}, Row{"(1", "2"},
                            Row{"a b c)", "5"}, Row{"if a then b", "11"}, Row{"", "0"}}) {
        const auto parsed = parse_expression(row.text);
        REQUIRE_MESSAGE(!parsed.has_value(), row.text);
        CHECK(parsed.error().kind == base::Kind::invalid);
        CHECK(parsed.error().code == "feel.syntax");
        CHECK_MESSAGE(parsed.error().parameters.at("at") == row.at, row.text);
        CHECK(!parsed.error().parameters.at("expected").empty());
    }
    CHECK(!parse_expression("\xff").has_value());
    CHECK(!parse_expression(std::string(100'000, ' ')).has_value());
    CHECK(!parse_unary_tests("5,").has_value());
    CHECK(!parse_expression("function(x) external {}").has_value());
}

TEST_CASE("free names: what is read from the scope, each once, in order") {
    const auto free = [](std::string_view text, const std::vector<std::string>& names = {}) {
        return free_names(*parse_expression(text, names));
    };
    using Found = std::vector<std::string>;
    CHECK(free("a + b * a") == Found{"a", "b"});
    CHECK(free("order.total > limit") == Found{"order", "limit"});
    CHECK(free("for x in xs return x + y") == Found{"xs", "y"});
    CHECK(free("some d in decisions satisfies d = veto") == Found{"decisions", "veto"});
    CHECK(free("{a: 1, b: a + c}.b") == Found{"c"});
    CHECK(free("(function(x) x + z)(1)") == Found{"z"});
    CHECK(free("xs[item > low]") == Found{"xs", "low"});
    CHECK(free("count(xs) + sum(1, 2)") == Found{"xs"});
    CHECK(free("next window(release)", {"next window"}) == Found{"next window", "release"});
    CHECK(free("1 in (low, ?)") == Found{"low"});
    CHECK(free_names(*parse_unary_tests("? > limit, other")) == Found{"limit", "other"});
    CHECK(free_names(Expression()).empty());
}

TEST_CASE("an error gives null and a reason") {
    struct Row {
        const char* text;
        const char* code;
        const char* about;
    };
    for (const auto& row : {
             Row{"amount > 3", "feel.unknown_name", "amount"},
             Row{"1 + \"a\"", "feel.wrong_type", "number + string"},
             Row{"1 / 0", "feel.not_a_number", "number / number"},
             Row{"1 < \"a\"", "feel.not_comparable", "number < string"},
             Row{"[1][2]", "feel.no_such_index", "2"},
             Row{"{a: 1}.b", "feel.no_such_member", "b"},
             Row{"{a: 1, a: 2}", "feel.duplicate_name", "a"},
             Row{"abs(\"x\")", "feel.wrong_argument", "abs"},
             Row{"abs()", "feel.wrong_arguments", "abs"},
             Row{"date(\"x\")", "feel.no_value", "date"},
             Row{"5(1)", "feel.not_a_function", "5"},
             Row{"[3..1]", "feel.not_a_range", "number .. number"},
             Row{"for x in null return x", "feel.not_a_list", "x"},
             Row{"matches(\"a\", \"[\")", "feel.wrong_pattern", "matches"},
             Row{"1 instance of nothing", "feel.unknown_type", "nothing"},
             Row{"for i in 1..100000000 return i", "feel.too_much", "size"},
             Row{"{f: function(x) f(x), r: f(1)}.r", "feel.too_much", "nesting"},
         }) {
        const auto result = run(row.text);
        CHECK_MESSAGE(result.value.is_null(), row.text);
        REQUIRE_MESSAGE(!result.problems.empty(), row.text);
        const auto& first = result.problems.front();
        CHECK_MESSAGE(first.code == row.code, row.text, " ", first.code, " ", first.about);
        CHECK_MESSAGE(first.about == row.about, row.text, " ", first.about);
    }
    CHECK(run("for i in 1..1000 return nothing").problems.size() == 20);
    CHECK(evaluate(Expression(), Names(), {}).problems.front().code == "feel.no_expression");
}

TEST_CASE("functions of the host are values of the scope, with any name") {
    Context values;
    const auto window = [](std::span<const Value> given) -> Value {
        return given[0].string() == nullptr ? Value() : Value(*given[0].string() + "!");
    };
    values.put("next window", Function::of({"release", "after"}, window));
    const std::vector<std::string> names = {"next window", "working time"};
    CHECK(run("next window(\"r1\")", values, names).value == Value("r1!"));
    CHECK(run("next window(release: \"r2\")", values, names).value == Value("r2!"));
    CHECK(run("next window(1)", values, names).value.is_null());
    CHECK(run("next window(\"a\", \"b\", \"c\")", values, names).value.is_null());
    CHECK(run("working time(1)", values, names).value.is_null());
}

TEST_CASE("the clock is handed in") {
    CHECK(to_text(run("now()").value) == "2026-01-01T20:00:00@Asia/Shanghai");
    CHECK(to_text(run("today()").value) == "2026-01-01");
    const auto parsed = *parse_expression("now()");
    const auto in_utc = evaluate(parsed, Names(), {{noon_us}, "No/Such zone"});
    CHECK(to_text(in_utc.value) == "2026-01-01T12:00:00Z");
}

TEST_CASE("tests: true, false or null") {
    Names scope;
    scope.values.put("limit", 10);
    const auto parsed = *parse_unary_tests("< limit, 20");
    const Moment moment{{noon_us}, "UTC"};
    CHECK(test(parsed, 5, scope, moment).value.is_true());
    CHECK(test(parsed, 20, scope, moment).value.is_true());
    CHECK(test(parsed, 15, scope, moment).value.is_false());
    CHECK(test(parsed, "a", scope, moment).value.is_null());
    CHECK(test(parsed, "a", scope, moment).problems.front().code == "feel.not_comparable");
}

TEST_CASE("an expression is shared by threads") {
    const auto parsed = *parse_expression("sum(for i in 1..50 return i * factor)");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&parsed, i] {
            Names scope;
            scope.values.put("factor", i);
            for (int round = 0; round < 20; ++round) {
                const auto result = evaluate(parsed, scope, {{noon_us}, "UTC"});
                CHECK(result.value == Value(1275 * i));
            }
        });
    }
    for (auto& thread : threads) thread.join();
}

}  // namespace fangxing::feel
