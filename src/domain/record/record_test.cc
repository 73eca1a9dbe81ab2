#include "domain/record/record.h"

#include <doctest/doctest.h>

#include "domain/record/save.h"

using namespace fangxing;
using base::Json;

namespace {

Json json(std::string_view text) {
    auto parsed = base::parse_json(text);
    REQUIRE(parsed);
    return *parsed;
}

record::Schema plan_schema(const char* writers) {
    auto schema = record::Schema::compile(
        "plan", std::string(R"({"$id":"plan","type":"object","title":"计划","x-en":"plan",)"
                            R"("additionalProperties":false,"required":["a"],)") +
                    writers + R"("properties":{"a":{"title":"甲","x-en":"a","type":"string"}}})");
    REQUIRE(schema);
    return *schema;
}

record::Surroundings around(bool archived, bool holds_task) {
    return {archived, holds_task,
            [](std::string_view role) { return role == "release_supervisor"; },
            [](const std::string&) { return Json(); },
            [](std::string_view, std::string_view) { return true; }};
}

}  // namespace

TEST_CASE("who may save what") {
    const char* mine = R"("x-writers":["tester","release_supervisor"],)";
    const char* others = R"("x-writers":["tester"],)";
    struct Row {
        const char* writers;
        bool archived;
        bool holds_task;
        const char* content;
        record::State state;
        const char* expected;
    };
    using record::State;
    const Row rows[] = {
        {mine, false, false, R"({"a":"x"})", State::complete, ""},
        {mine, false, false, "{}", State::draft, ""},
        {mine, false, false, "{}", State::complete, "record.invalid"},
        {mine, true, false, R"({"a":"x"})", State::complete, "record.archived"},
        {others, false, true, R"({"a":"x"})", State::complete, "record.not_writer"},
        {"", false, true, R"({"a":"x"})", State::complete, ""},
        {"", false, false, R"({"a":"x"})", State::complete, "record.not_writer"},
    };
    for (const auto& row : rows) {
        record::Draft draft{{5}, "plan", row.state, json(row.content), "note"};
        access::Actor actor;
        actor.id = {7};
        const auto events = record::save({}, plan_schema(row.writers), actor, draft,
                                         around(row.archived, row.holds_task), {1000});
        CHECK((events ? "" : events.error().code) == row.expected);
    }
}

TEST_CASE("every save is a revision, and the complete one stays known") {
    record::Record row;
    row.id = {3};
    const auto schema = plan_schema("");
    access::Actor actor;
    actor.id = {7};
    actor.natural = {6};
    const auto save = [&](const char* content, record::State state) {
        record::Draft draft{{5}, "plan", state, json(content), ""};
        const auto events = record::save(row, schema, actor, draft, around(false, true), {1000});
        REQUIRE(events);
        record::apply(row, events->front());
    };
    save(R"({"a":"x"})", record::State::complete);
    save(R"({"a":"y"})", record::State::draft);
    CHECK(row.revision == 2);
    CHECK(row.complete_revision == 1);
    CHECK(row.state == record::State::draft);
    CHECK(row.complete_content.text("a") == "x");
    CHECK(row.content.text("a") == "y");
    CHECK(row.author_natural == access::PersonId{6});
}

TEST_CASE("differences name what was changed, put in and taken out") {
    struct Row {
        const char* before;
        const char* after;
        const char* expected;
    };
    const Row rows[] = {
        {R"({"a":1})", R"({"a":1})", ""},
        {R"({"a":1})", R"({"a":2})", "/a:1>2"},
        {R"({"a":1})", R"({"b":1})", "/a:1>null /b:null>1"},
        {R"({"a":{"b~/c":1}})", R"({"a":{"b~/c":2}})", "/a/b~0~1c:1>2"},
        {R"({"a":[1,2,3]})", R"({"a":[0,1,2,3]})", "/a/0:null>0"},
        {R"({"a":[1,2,3]})", R"({"a":[1,3]})", "/a/1:2>null"},
        {R"({"a":[{"w":1},{"w":2}]})", R"({"a":[{"w":1},{"w":3}]})", "/a/1/w:2>3"},
        {R"({"a":[1]})", R"({"a":{"b":1}})", R"(/a:[1]>{"b":1})"},
        {"null", R"({"a":1})", R"(:null>{"a":1})"},
    };
    for (const auto& row : rows) {
        std::string out;
        for (const auto& each : record::differences(json(row.before), json(row.after))) {
            out += (out.empty() ? "" : " ") + each.field + ":" + base::to_text(each.before) + ">" +
                   base::to_text(each.after);
        }
        CHECK(out == row.expected);
    }
}
