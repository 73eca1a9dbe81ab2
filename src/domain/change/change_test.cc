#include "domain/change/change.h"

#include <doctest/doctest.h>

#include <functional>

using namespace fangxing;
using namespace fangxing::change;

namespace {

const base::Instant now{5};

ChangeCreated asked() {
    ChangeCreated out;
    out.number = "C-1";
    out.title = "title";
    out.purpose = "purpose";
    out.change_class = "normal";
    out.system = {4};
    out.impact_analysis = "impact";
    out.resource_analysis = "resources";
    out.by = {1};
    out.by_natural = {10};
    return out;
}

access::Actor person(std::int64_t id, std::int64_t natural) {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {natural};
    return actor;
}

}  // namespace

TEST_CASE("a change names every missing field at once") {
    const auto none = create({});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == "change.incomplete");
    CHECK(none.error().reasons.size() == 4);
    CHECK(create(asked()));
}

TEST_CASE("deciding and releasing a change") {
    struct Row {
        const char* code;
        std::function<base::Result<void>(Change&)> attempt;
    };
    const auto only_code = [](const auto& events) -> base::Result<void> {
        if (!events) return std::unexpected(events.error());
        return {};
    };
    const auto approve = [](Change& c) { apply(c, ChangeDecided{true, "", {2}, now}); };
    const auto other = person(2, 20);
    const Row rows[] = {
        {"", [&](auto& c) { return only_code(decide(c, other, true, "", now)); }},
        {"change.own_change",
         [&](auto& c) { return only_code(decide(c, person(1, 10), true, "", now)); }},
        {"change.own_change",
         [&](auto& c) { return only_code(decide(c, person(9, 10), true, "", now)); }},
        {"reason.missing", [&](auto& c) { return only_code(decide(c, other, false, "", now)); }},
        {"change.already_decided",
         [&](auto& c) { return approve(c), only_code(decide(c, other, true, "", now)); }},
        {"change.not_approved", [&](auto& c) { return may_be_released(c, {4}); }},
        {"", [&](auto& c) { return approve(c), may_be_released(c, {4}); }},
        {"change.other_system", [&](auto& c) { return approve(c), may_be_released(c, {5}); }},
        {"change.without_analysis",
         [&](auto& c) {
             approve(c);
             c.impact_analysis.clear();
             return may_be_released(c, {4});
         }},
        {"change.not_approved", [&](auto& c) { return only_code(implement(c, {7}, now)); }},
        {"", [&](auto& c) { return approve(c), only_code(implement(c, {7}, now)); }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        Change change;
        apply(change, asked());
        const auto done = row.attempt(change);
        CHECK((done ? "" : done.error().code) == row.code);
    }
}

TEST_CASE("a change's states") {
    Change change;
    apply(change, asked());
    CHECK(change.state == State::in_review);
    CHECK(change.created_by.value == 1);
    apply(change, ChangeDecided{false, "no need", {2}, now});
    CHECK(change.state == State::rejected);
    CHECK(change.decision_reason == "no need");
    apply(change, ChangeDecided{true, "", {2}, now});
    apply(change, ChangeImplemented{{7}, now});
    CHECK(change.state == State::implemented);
    CHECK(change.implemented_by.value == 7);
}

TEST_CASE("items of several changes are counted once, in order") {
    change::Change first;
    first.items = {{3}, {1}};
    change::Change second;
    second.items = {{1}, {2}};
    CHECK(change::items_of({first, second}) == std::vector<base::Ref>{{3}, {1}, {2}});
    CHECK(change::items_of({}).empty());
}

TEST_CASE("changes depend on each other, but not in a circle") {
    Change a;
    a.id = {1};
    a.number = "CHG-1";
    Change b;
    b.id = {2};
    b.number = "CHG-2";
    Change c;
    c.id = {3};
    c.number = "CHG-3";
    b.depends_on = {{3}};
    CHECK(relate(a, {{2}}, {b, c}, {}, now));
    c.depends_on = {{1}};
    const auto circle = relate(a, {{2}}, {b, c, a}, {}, now);
    REQUIRE_FALSE(circle);
    CHECK(circle.error().code == "change.cycle");
    CHECK(circle.error().parameters.at("changes") == "CHG-1 → CHG-2 → CHG-3 → CHG-1");
    CHECK_FALSE(relate(a, {{1}}, {a}, {}, now));

    c.depends_on = {};
    a.depends_on = {{2}};
    const auto ordered = in_order({a, b, c});
    CHECK(ordered[0].number == "CHG-3");
    CHECK(ordered[1].number == "CHG-2");
    CHECK(ordered[2].number == "CHG-1");
}

TEST_CASE("an approved change is withdrawn with a reason") {
    Change change;
    CHECK_FALSE(withdraw(change, "not wanted", {}, now));
    change.state = State::approved;
    CHECK_FALSE(withdraw(change, "", {}, now));
    const auto events = withdraw(change, "not wanted", {}, now);
    REQUIRE(events);
    apply(change, events->front());
    CHECK(change.state == State::withdrawn);
    CHECK_FALSE(may_be_released(change, {}));
}

TEST_CASE("the board speaks while a change is in review") {
    Change change;
    CHECK_FALSE(give_opinion(change, false, {"for", "", {}, now}));
    CHECK_FALSE(give_opinion(change, true, {"perhaps", "", {}, now}));
    CHECK(give_opinion(change, true, {"against", "too early", {}, now}));
    change.state = State::approved;
    CHECK_FALSE(give_opinion(change, true, {"for", "", {}, now}));
}
