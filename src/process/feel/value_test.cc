#include "process/feel/value.h"

#include <doctest/doctest.h>

#include "process/feel/json.h"
#include "process/feel/read.h"
#include "process/feel/run.h"

namespace fangxing::feel {

namespace {

Value number(std::string_view text) {
    return *Number::parse(text);
}

base::Json json(std::string_view text) {
    return *base::parse_json(text);
}

}  // namespace

TEST_CASE("numbers are decimal128 and write themselves plainly") {
    struct Row {
        const char* from;
        const char* text;
    };
    for (const auto& row : {Row{"1", "1"}, Row{"-0", "0"}, Row{"1.50", "1.5"}, Row{"0.000", "0"},
                            Row{"1e3", "1000"}, Row{"-1.5e-3", "-0.0015"}, Row{".5", "0.5"},
                            Row{"12345678901234567890123456789012345",  // 35 digits
                                "12345678901234567890123456789012340"}}) {
        CHECK(Number::parse(row.from)->text() == row.text);
    }
    for (const auto* wrong :
         {"", "-", "1.", "1e", "0x1", "1 ", " 1", "NaN", "Infinity", "1e9999"}) {
        CHECK_MESSAGE(!Number::parse(wrong), wrong);
    }
    CHECK(Number::from_double(0.1)->text() == "0.1");
    CHECK(!Number::from_double(1.0 / 0.0 * 0.0));
    CHECK(Number(std::int64_t{INT64_MIN}).text() == "-9223372036854775808");
    CHECK(Number(std::int64_t{INT64_MIN}).integer() == INT64_MIN);
    CHECK(Number::parse("9223372036854775808")->integer() == std::nullopt);
    CHECK(Number::parse("1.5")->integer() == std::nullopt);
    CHECK(Number::parse("100.0")->integer() == 100);
}

TEST_CASE("plain JSON comes in as it looks and goes out as people read it") {
    const auto value = from_json(json(R"({"a": [1, 2.5, "x", null, true], "at": "2026-01-01"})"));
    CHECK(to_text(value) == R"({a: [1, 2.5, "x", null, true], at: "2026-01-01"})");
    CHECK(to_json(value) == json(R"({"a": [1, 2.5, "x", null, true], "at": "2026-01-01"})"));
    CHECK(to_json(read_temporal("2026-01-01T10:00:00@Asia/Shanghai")) ==
          base::Json("2026-01-01T10:00:00@Asia/Shanghai"));
    CHECK(to_json(number("0.1")) == base::Json(0.1));
    CHECK(to_json(Range{1, 5, true, false}) == base::Json("[1..5)"));
    CHECK(to_json(Function::of({}, nullptr)) == base::Json());
}

TEST_CASE("what is stored is restored without loss") {
    const Context inner{{"@", "text"}};
    const List values{
        Value(),
        true,
        1,
        number("0.1"),
        number("0.1234567890123456789012345678901234"),
        number("1e100"),
        "@2026",
        read_temporal("2026-01-01"),
        read_temporal("10:00:00+08:00"),
        read_temporal("10:00:00.000000001@Asia/Shanghai"),
        read_temporal("-0044-03-15T10:00:00Z"),
        read_temporal("-P1DT0.5S"),
        read_temporal("P1Y2M"),
        List{1, List{}},
        inner,
        Context{{"#", 1}},
        Context{{"..", List{}}},
        Context{{"{}", Context{}}},
        Context{{"@", 1}, {"b", 2}},
        Range{1, 5, true, false},
        Range{read_temporal("2026-01-01"), Value(), true, false},
        Range{5, Value(), false, false, RangeForm::greater},
    };
    for (const auto& value : values) {
        const auto text = base::to_text(store(value));
        CHECK_MESSAGE(restore(json(text)) == value, text);
    }
    CHECK(base::to_text(store(read_temporal("2026-01-01"))) == R"({"@":"2026-01-01"})");
    CHECK(base::to_text(store(inner)) == R"({"{}":{"@":"text"}})");
    CHECK(store(Function::of({}, nullptr)).is_null());
    CHECK(restore(json(R"({"..": [1]})")).is_null());
    CHECK(restore(json(R"({"@": "nonsense"})")).is_null());
}

TEST_CASE("the deepest value that an evaluation makes fits into stored JSON") {
    Value deepest = Range{1, 2, true, true};
    for (std::uint32_t i = 0; i + 1 < limits::depth; ++i) deepest = Context{{"@", deepest}};
    CHECK(deepest.extent().depth == limits::depth);
    CHECK(restore(json(base::to_text(store(deepest)))) == deepest);
}

TEST_CASE("values are shared, not copied, and know their extent") {
    const Value list = List{1, 2, 3};
    const Value copy = list;
    CHECK(copy.list() == list.list());
    const Value nested = List{list, list};
    CHECK(nested.extent().depth == 2);
    CHECK(nested.extent().weight == 9);
    CHECK(Value("text").extent().depth == 0);
}

TEST_CASE("contexts keep their order") {
    Context context{{"b", 1}, {"a", 2}};
    context.put("b", 3).put("c", 4);
    CHECK(to_text(context) == "{b: 3, a: 2, c: 4}");
    context.remove("a");
    CHECK(context.find("a") == nullptr);
    CHECK(context.size() == 2);
}

TEST_CASE("instants and readings of a clock") {
    const auto zone = *Zone::of_name("Europe/Paris");
    const base::Instant noon{1'774'753'200'000'000};  // 2026-03-29T03:00:00Z, after the change
    const auto reading = at_zone(noon, zone);
    CHECK(to_text(reading) == "2026-03-29T05:00:00@Europe/Paris");
    CHECK(to_instant(reading, Zone{}) == noon);
    const auto local = *parse_date_time("2026-03-29T05:00:00");
    CHECK(to_instant(local, zone) == noon);
    CHECK(to_instant(*parse_date_time("999999999-01-01T00:00:00"), zone) == std::nullopt);
    CHECK(!Zone::of_name("Nowhere/City"));
    CHECK(!Zone::of_name("../../etc/passwd"));
    for (std::int64_t days = -800'000; days < 800'000; days += 997) {
        CHECK(Date::from_days(days)->days() == days);
    }
}

}  // namespace fangxing::feel
