#include "domain/record/schema.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fangxing;
using base::Json;

namespace {

Json json(std::string_view text) {
    auto parsed = base::parse_json(text);
    REQUIRE(parsed);
    return *parsed;
}

std::string schema_text(const std::string& properties, const std::string& more = "") {
    return R"({"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"plan",)"
           R"("type":"object","title":"计划","x-en":"plan","additionalProperties":false,)" +
           more + "\"properties\":{" + properties + "}}";
}

std::string field(const std::string& words) {
    return R"("f":{"title":"甲","x-en":"f",)" + words + "}";
}

std::string codes(const std::vector<base::Reason>& reasons) {
    std::string out;
    for (const auto& reason : reasons) {
        out += (out.empty() ? "" : " ") + reason.code + "@" + reason.field;
    }
    return out;
}

std::string compiling(const std::string& text) {
    const auto schema = record::Schema::compile("plan", text);
    if (!schema) CHECK(schema.error().code == "schema.invalid");
    return schema ? "" : codes(schema.error().reasons);
}

Json never(const std::string&) {
    return {};
}
bool all_known(std::string_view, std::string_view) {
    return true;
}

// Only the pattern "true", "false" and the text of a number mean something here.
Json small_feel(const std::string& feel) {
    if (feel.find("yes") != std::string::npos) return true;
    if (feel.find("no") != std::string::npos) return false;
    if (feel.find("seven") != std::string::npos) return 7;
    return {};
}

std::string checking(const std::string& properties, const std::string& content,
                     bool complete = true, const std::string& more = "") {
    const auto schema = record::Schema::compile("plan", schema_text(properties, more));
    if (!schema) return "schema: " + codes(schema.error().reasons);
    const auto resolves = [](std::string_view kind, std::string_view id) {
        return kind == "person" && id == "li.release";
    };
    return codes(schema->problems(json(content), complete, small_feel, resolves));
}

}  // namespace

TEST_CASE("only the allowed keywords compile") {
    struct Row {
        std::string text;
        std::string expected;
    };
    const std::vector<Row> rows{
        {schema_text(field(R"("type":"string")")), ""},
        {schema_text(field(R"("type":"string","if":{})")),
         "schema.unknown_keyword@/properties/f/if"},
        {schema_text(field(R"("type":"text")")), "schema.unknown_type@/properties/f/type"},
        {schema_text(field(R"("pattern":"(")")), "schema.pattern@/properties/f/pattern"},
        {schema_text(field(R"("format":"ipv4")")), "schema.unknown_format@/properties/f/format"},
        {schema_text(field(R"("x-ref":"planet")")), "schema.unknown_reference@/properties/f/x-ref"},
        {schema_text(field(R"("x-is":"plan.colour")")), "schema.unknown_fact@/properties/f/x-is"},
        {schema_text(field(R"("$ref":"#/$defs/none")")), "schema.unknown_ref@/properties/f/$ref"},
        {schema_text(field(R"("$ref":"other.json")")), "schema.unknown_ref@/properties/f/$ref"},
        {schema_text(field(R"("$ref":"#/$defs/a")"), R"("$defs":{"a":{"$ref":"#/$defs/a"}},)"),
         "schema.circle@/$defs/a/$ref schema.circle@/properties/f/$ref"},
        {schema_text(R"("f":{"type":"string"})"), "schema.text_missing@/properties/f"},
        {schema_text(field(R"("minLength":-1)")), "schema.wrong_type@/properties/f/minLength"},
        {schema_text("", R"("x-sections":{"plan":{"zh":"安排"}},)"),
         "schema.text_missing@/x-sections/plan"},
        {schema_text("", R"("x-sections":["plan"],)"), "schema.wrong_type@/x-sections"},
        {schema_text("", R"("x-sections":{"plan":{"zh":"安排","en":"arrangements"}},)"), ""},
        {schema_text("", R"("required":["g"],)"), "schema.unknown_required@"},
        {schema_text(field(R"("items":{"x-is":"risks"})")),
         "schema.word_misplaced@/properties/f/items/x-is"},
        {schema_text(field(R"("x-checks":[{"ok":"= yes","zh":"好"}])")),
         "schema.text_missing@/properties/f/x-checks/0"},
        {R"({"$id":"plan","type":"object","title":"计划","x-en":"plan"})", "schema.open@"},
        {R"({"$id":"other","type":"array","title":"计划","x-en":"plan","additionalProperties":false})",
         "schema.other_id@/$id schema.no_object@/type"},
        {R"({"$schema":"http://json-schema.org/draft-07/schema#","$id":"plan","type":"object",)"
         R"("title":"计划","x-en":"plan","additionalProperties":false,"required":["f","f"],)"
         R"("properties":{"f":{"title":"甲","x-en":"f"}}})",
         "schema.other_draft@/$schema schema.repeated@/required"},
        {"{", "input.malformed@"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(compiling(row.text) == row.expected);
    }
}

TEST_CASE("a content is checked field by field, with every reason") {
    struct Row {
        std::string properties;
        std::string content;
        std::string expected;
    };
    const auto entries = field(
        R"("type":"array","minItems":1,"maxItems":2,"uniqueItems":true,"items":{"type":"object",)"
        R"("required":["what"],"additionalProperties":false,"properties":{"what":{"type":"string"}}})");
    const std::vector<Row> rows{
        {field(R"("type":"string")"), R"({"f":"好"})", ""},
        {field(R"("type":"string")"), R"({"f":1})", "record.wrong_type@/f"},
        {field(R"("type":["string","null"])"), R"({"f":null})", ""},
        {field(R"("type":"string")"), R"({"g":1})", "record.unknown_field@/g"},
        {field(R"("type":"string")"), R"([])", "record.wrong_type@"},
        {field(R"("enum":["a",1])"), R"({"f":1.0})", ""},
        {field(R"("enum":["a",1])"), R"({"f":"b"})", "record.unknown_value@/f"},
        {field(R"("const":true)"), R"({"f":false})", "record.unknown_value@/f"},
        {field(R"("type":"string","maxLength":2)"), R"({"f":"发布物"})", "record.too_long@/f"},
        {field(R"("type":"string","maxLength":3)"), R"({"f":"发布物"})", ""},
        {field(R"("type":"string","minLength":1)"), R"({"f":""})", "record.too_short@/f"},
        {field(R"("type":"string","pattern":"^v[0-9]+$")"), R"({"f":"v1x"})", "record.pattern@/f"},
        {field(R"("type":"string","format":"date")"), R"({"f":"2028-02-29"})", ""},
        {field(R"("type":"string","format":"date")"), R"({"f":"2027-02-29"})", "record.format@/f"},
        {field(R"("type":"string","format":"duration")"), R"({"f":"P1Y2M"})", ""},
        {field(R"("type":"string","format":"duration")"), R"({"f":"P"})", "record.format@/f"},
        {field(R"("type":"string","format":"time")"), R"({"f":"24:00:00"})", "record.format@/f"},
        {field(R"("type":"string","format":"email")"), R"({"f":"a@b.cn"})", ""},
        {field(R"("type":"string","format":"uri")"), R"({"f":"http://x/"})", ""},
        {field(R"("type":"string","x-ref":"person")"), R"({"f":"li.release"})", ""},
        {field(R"("type":"string","x-ref":"person")"), R"({"f":"x"})",
         "record.unknown_reference@/f"},
        {field(R"("type":"integer","minimum":0,"maximum":9)"), R"({"f":3.0})", ""},
        {field(R"("type":"integer")"), R"({"f":3.5})", "record.wrong_type@/f"},
        {field(R"("type":"number","minimum":0)"), R"({"f":-1})", "record.too_small@/f"},
        {field(R"("type":"number","exclusiveMaximum":9)"), R"({"f":9})", "record.too_great@/f"},
        {entries, R"({"f":[]})", "record.too_few@/f"},
        {entries, R"({"f":[{"what":"a"},{},{"what":"a","x":1}]})",
         "record.too_many@/f record.missing@/f/1/what record.unknown_field@/f/2/x"},
        {entries, R"({"f":[{"what":"a"},{"what":"a"}]})", "record.repeated@/f/1"},
        {field(R"("type":"string","x-na":true)"), R"({"f":{"na":"没有"}})", ""},
        {field(R"("type":"string")"), R"({"f":{"na":"没有"}})", "record.wrong_type@/f"},
        {field(R"("type":"string","x-when":"= no")"), R"({"f":"a"})", "record.not_applicable@/f"},
        {field(R"("type":"string","x-when":"= yes")"), R"({"f":"a"})", ""},
        {field(R"("x-checks":[{"ok":"= yes","zh":"好","en":"good"}])"), R"({"f":1})", ""},
        {field(R"("x-checks":[{"ok":"= no","zh":"好","en":"good"}])"), R"({"f":1})",
         "record.check@/f"},
        {field(R"("x-checks":[{"ok":"= unknown","zh":"好","en":"good"}])"), R"({"f":1})",
         "record.check@/f"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.properties);
        CAPTURE(row.content);
        CHECK(checking(row.properties, row.content) == row.expected);
    }
}

TEST_CASE("a draft may lack what the record requires, an entry may not") {
    const auto plain = field(R"("type":"string")");
    const std::string required = R"("required":["f"],)";
    CHECK(checking(plain, "{}", false, required).empty());
    CHECK(checking(plain, "{}", true, required) == "record.missing@/f");
    CHECK(checking(plain, R"({"f":1})", false, required) == "record.wrong_type@/f");
    // Nor is a text without a word what was asked for.
    CHECK(checking(plain, R"({"f":" \n"})", true, required) == "record.missing@/f");
    CHECK(checking(plain, R"({"f":" \n"})", false, required).empty());
    CHECK(checking(plain, R"({"f":""})", true).empty());
    const auto longer = field(R"("type":"string","minLength":1)");
    CHECK(checking(longer, R"({"f":""})", true, required) == "record.too_short@/f");
    // What does not apply is not asked for.
    const auto conditional = field(R"("type":"string","x-when":"= no")");
    CHECK(checking(conditional, "{}", true, required).empty());
    const auto entry = field(R"("type":"object","required":["a"],"properties":{"a":{}})");
    CHECK(checking(entry, R"({"f":{}})", false) == "record.missing@/f/a");
}

TEST_CASE("a check that fails offers what would pass") {
    const auto schema = record::Schema::compile(
        "plan", schema_text(field(R"("x-checks":[{"ok":"= no","zh":"不在窗口内","en":"outside",)"
                                  R"("offer":"= seven"}])")));
    REQUIRE(schema);
    const auto reasons = schema->problems(json(R"({"f":1})"), true, small_feel, all_known);
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].parameters.at("zh") == "不在窗口内");
    CHECK(reasons[0].parameters.at("offer") == "7");
}

TEST_CASE("a text of 400 kB is refused, not run through a pattern") {
    const std::string big(400'000, 'a');
    CHECK(checking(field(R"("type":"string","pattern":"^(a|b)*$")"), R"({"f":")" + big + "\"}") ==
          "record.too_long@/f");
}

TEST_CASE("defaults, facts and sections") {
    const auto schema = record::Schema::compile(
        "plan",
        schema_text(R"("a":{"title":"甲","x-en":"a","x-section":"steps","x-is":"plan.steps"},)"
                    R"("b":{"title":"乙","x-en":"b","x-section":"steps","x-default":"= seven"},)"
                    R"("c":{"title":"丙","x-en":"c","x-section":"window"},)"
                    R"("d":{"title":"丁","x-en":"d"})",
                    R"("x-writers":["release_supervisor"],)"));
    REQUIRE(schema);
    CHECK(schema->title().en == "plan");
    CHECK(schema->writers() == std::vector<std::string>{"release_supervisor"});
    REQUIRE(schema->facts().size() == 1);
    CHECK(schema->facts()[0].property == "a");
    CHECK(schema->section_keys() == std::vector<std::string>{"steps", "window"});
    CHECK(schema->expressions() == std::vector<std::string>{" seven"});
    const auto content = schema->with_defaults(json(R"({"a":[1],"d":2})"), small_feel);
    CHECK(base::to_text(content) == R"({"a":[1],"d":2,"b":7})");
    const auto sections = schema->sections(content);
    REQUIRE(sections.size() == 1);
    CHECK(base::to_text(sections.at("steps")) == R"({"a":[1],"b":7})");
    CHECK(schema->problems(content, true, never, all_known).empty());
}

TEST_CASE("a section's digest depends on its content alone") {
    const auto digest = [](const char* a, const char* b) {
        return record::section_digest({{"plan", json(a)}, {"scheme", json(b)}});
    };
    const auto first = digest(R"({"a":1,"b":[2]})", "{}");
    CHECK(first == digest(R"({"b":[2],"a":1.0})", "{}"));
    CHECK(first != digest(R"({"a":1,"b":[3]})", "{}"));
    CHECK(first != digest("{}", R"({"a":1,"b":[2]})"));
}
