#include "domain/release/team.h"

#include <doctest/doctest.h>

#include "domain/release/appraisal.h"
#include "domain/release/reservation.h"

namespace fangxing::release {
namespace {

access::Actor leader() {
    access::Actor out;
    out.id = {1};
    return out;
}

Team team_with(const std::vector<TeamJoined>& members) {
    Team team;
    release::apply(team, TeamFormed{{5}, {1}, {}});
    for (const auto& each : members) release::apply(team, each);
    return team;
}

TEST_CASE("a team is made once, while its release is planned") {
    Release release;
    CHECK(form_team(release, {}, leader(), {}));
    CHECK(form_team(release, Team{}, leader(), {}).error().code == "team.formed_already");
    release.submitted_at = base::Instant{1};
    CHECK(form_team(release, {}, leader(), {}).error().code == "team.planning_over");
    release.end_state = EndState::cancelled;
    CHECK(form_team(release, {}, leader(), {}).error().code == "release.ended");
}

TEST_CASE("members write and work by phases; dissolved it stays as it was") {
    auto team = team_with({{{2}, "release_tester", {}}});
    CHECK(join_team(team, {{2}, "release_tester", {}}).error().code == "team.joined_already");
    CHECK(join_team(team, {{2}, "training_supervisor", {}}));
    CHECK(leave_team(team, {{3}, "release_tester", {}}).error().code == "team.no_such_member");
    CHECK(note_in_team(team, {Phase::design, "x", {3}, {}}, false).error().code ==
          "team.not_a_member");
    CHECK(note_in_team(team, {Phase::design, "x", {3}, {}}, true));
    CHECK(note_in_team(team, {Phase::design, " ", {2}, {}}, false).error().code == "input.invalid");
    CHECK(plan_team_task(team, {0, Phase::test, "x", {3}, {}, {2}, {}}, false).error().code ==
          "input.invalid");
    const auto task = plan_team_task(team, {0, Phase::test, "x", {2}, {}, {2}, {}}, false);
    REQUIRE(task);
    release::apply(team, task->front());
    CHECK(finish_team_task(team, {7, {2}, {}}, false).error().code == "team.task_not_found");
    CHECK(finish_team_task(team, {1, {3}, {}}, false).error().code == "team.task_not_yours");
    const auto done = finish_team_task(team, {1, {2}, {}}, false);
    REQUIRE(done);
    release::apply(team, done->front());
    CHECK(finish_team_task(team, {1, {2}, {}}, true).error().code == "team.task_done_already");
    release::apply(team, dissolve_team(team, {9}).front());
    CHECK(dissolve_team(team, {10}).empty());
    CHECK(team.members.size() == 1);
    CHECK(join_team(team, {{4}, "x", {}}).error().code == "team.dissolved");
    CHECK(note_in_team(team, {Phase::test, "x", {2}, {}}, true).error().code == "team.dissolved");
}

TEST_CASE("what a team lacks of its minimum") {
    CHECK(team_lacks({}).size() == 4);
    const auto team = team_with({{{2}, "release_tester", {}}, {{3}, "release_supervisor", {}}});
    CHECK(team_lacks(team) ==
          std::vector<std::string>{"software_control_supervisor", "training_supervisor"});
}

TEST_CASE("an appraisal has a grade and a remark, and nobody gives it to himself") {
    CHECK(appraise({{5}, {2}, 6, "", {1}, {}}).error().reasons.size() == 2);
    CHECK(appraise({{5}, {1}, 4, "good", {1}, {}}).error().code == "appraisal.of_oneself");
    CHECK(appraise({{5}, {2}, 4, "good", {1}, {}}));
    CHECK(may_read_appraisals(true, {}));
    CHECK(may_read_appraisals(false, {Appraisal{}}));
    CHECK(may_read_appraisals(false, {}).error().code == "appraisal.not_yours");
}

TEST_CASE("the same thing at the same time is booked twice") {
    const auto booked = [](int id, std::int64_t from, std::int64_t to) {
        Reservation out;
        out.id = {id};
        release::apply(out, ResourceReserved{{5}, "person", "he", {from}, {to}, "", {1}, {}});
        return out;
    };
    const auto one = booked(1, 10, 20);
    auto back = booked(4, 12, 14);
    release::apply(back, give_back(back, {1}, {2})->front());
    const auto others = double_booked(one, {one, booked(2, 19, 30), booked(3, 20, 30), back});
    REQUIRE(others.size() == 1);
    CHECK(others.front().id.value == 2);
    CHECK(double_booked(back, {one}).empty());
    CHECK(give_back(back, {1}, {3}).error().code == "reservation.given_back_already");
    CHECK(reserve({}, {{5}, "room", "x", {2}, {1}, "", {1}, {}}).error().reasons.size() == 2);
}

}  // namespace
}  // namespace fangxing::release
