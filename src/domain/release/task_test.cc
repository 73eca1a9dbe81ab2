#include "domain/release/task.h"

#include <doctest/doctest.h>

using namespace fangxing;

namespace {

release::Task decision() {
    release::TaskOpened opened;
    opened.kind = release::TaskKind::decide;
    opened.roles = {"release_manager"};
    opened.verdicts = {"approve", "return"};
    opened.returns = {"plan", "test"};
    release::Task task;
    task.id = {1};
    apply(task, opened);
    return task;
}

access::Actor holder(const char* role) {
    access::Actor actor;
    actor.id = {5};
    actor.natural = {5};
    actor.roles = {{role, {}}};
    return actor;
}

}  // namespace

TEST_CASE("an open task is found by its one person, else by its one role") {
    auto task = decision();
    CHECK(release::open_to(task) == "role:release_manager");
    task.opened.roles.emplace_back("release_supervisor");
    CHECK(release::open_to(task) == "");
    task.opened.people = {{5}};
    CHECK(release::open_to(task) == release::open_to(access::PersonId{5}));
    task.opened.people.push_back({6});
    CHECK(release::open_to(task) == "");
    apply(task, release::TaskWithdrawn{});
    CHECK_FALSE(release::open_to(task));
}

TEST_CASE("completing a task") {
    struct Row {
        const char* what;
        const char* role;
        release::Completion completion;
        bool held;
        bool ended;
        const char* expected;
    };
    const Row rows[] = {
        {"first verdict", "release_manager", {"", "", ""}, false, false, ""},
        {"an administrator has no way",
         "system_administrator",
         {"", "", ""},
         false,
         false,
         "task.not_yours"},
        {"another role", "release_tester", {"", "", ""}, false, false, "task.not_yours"},
        {"on hold", "release_manager", {"", "", ""}, true, false, "release.held"},
        {"ended", "release_manager", {"", "", ""}, false, true, "release.ended"},
        {"unknown verdict",
         "release_manager",
         {"perhaps", "", "x"},
         false,
         false,
         "task.unknown_verdict"},
        {"unknown return",
         "release_manager",
         {"return", "moon", "x"},
         false,
         false,
         "task.unknown_return"},
        {"return without reason",
         "release_manager",
         {"return", "", " "},
         false,
         false,
         "reason.missing"},
        {"return", "release_manager", {"return", "test", "fails"}, false, false, ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        const auto events = release::complete(decision(), row.held, row.ended, row.completion,
                                              holder(row.role), {1000});
        CHECK((events ? "" : events.error().code) == row.expected);
    }
}

TEST_CASE("a task is done once") {
    auto task = decision();
    const auto events = release::complete(task, false, false, {"return", "", "fails"},
                                          holder("release_manager"), {});
    REQUIRE(events);
    apply(task, events->front());
    CHECK(task.done.to == "plan");
    const auto again =
        release::complete(task, false, false, {"", "", ""}, holder("release_manager"), {});
    REQUIRE(!again);
    CHECK(again.error().code == "task.already_done");
}

TEST_CASE("a named person's task is his alone") {
    auto task = decision();
    task.opened.people = {{5}};
    CHECK(release::may_do(task, holder("nothing")));
    task.opened.people = {{6}};
    CHECK(!release::may_do(task, holder("release_manager")));
}

TEST_CASE("steps apart compare natural persons") {
    auto actor = holder("release_manager");
    actor.id = {77};  // a second account of the same human being
    const auto refused = release::must_be_apart({{5}}, {actor.natural});
    REQUIRE(!refused);
    CHECK(refused.error().code == "task.apart");
    CHECK(release::must_be_apart({{6}}, {actor.natural}));
}

TEST_CASE("an opinion is given in words") {
    auto task = decision();
    task.opened.asks_comment = true;
    const auto actor = holder("release_manager");
    const auto silent = release::complete(task, false, false, {"", "", ""}, actor, {});
    REQUIRE(!silent);
    CHECK(silent.error().code == "comment.missing");
    const auto said = release::complete(task, false, false, {"", "", "", "fine"}, actor, {});
    REQUIRE(said);
    CHECK(std::get<release::TaskDone>(said->front()).comment == "fine");
    CHECK(release::complete(task, false, false, {"return", "", "too early"}, actor, {}));
}

TEST_CASE("delegation hands on the right to act, not the identity") {
    auto task = decision();
    const auto actor = holder("release_manager");
    const auto code = [&](const base::Result<std::vector<release::Task::Event>>& events) {
        return events ? std::string() : events.error().code;
    };
    CHECK(code(release::delegate(task, {6}, "", actor, {})) == "reason.missing");
    CHECK(code(release::delegate(task, {5}, "on leave", actor, {})) == "task.same_person");
    CHECK(code(release::delegate(task, {6}, "on leave", holder("x"), {})) == "task.not_yours");
    const auto handed = release::delegate(task, {6}, "on leave", actor, {});
    REQUIRE(handed);
    apply(task, handed->front());
    auto deputy = holder("release_tester");
    deputy.id = {6};
    deputy.natural = {6};
    CHECK(release::may_do(task, deputy));
    CHECK(!release::may_do(task, actor));
    CHECK(release::behind(task, deputy) == std::vector<access::PersonId>{{6}, {5}});
    CHECK(!release::must_be_apart({{5}}, release::behind(task, deputy)));
    CHECK(code(release::delegate(task, {7}, "me too", deputy, {})) == "task.delegated_already");
    const auto given = release::reassign(task, {8}, "elsewhere", actor, {});
    REQUIRE(given);
    apply(task, given->front());
    CHECK(!task.opened.delegated_by);
    apply(task, release::TaskDone{"approve", "", {8}, {8}, false, {}});
    CHECK(code(release::reassign(task, {9}, "late", actor, {})) == "task.already_done");
}
