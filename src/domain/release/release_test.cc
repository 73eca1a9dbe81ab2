#include "domain/release/release.h"

#include <doctest/doctest.h>

#include <functional>

#include "domain/release/attempt.h"
#include "domain/release/facts.h"
#include "domain/release/timing.h"

using namespace fangxing;
using release::Release;

namespace {

constexpr base::Instant noon{1'800'000'000'000'000};
constexpr base::Instant evening = {noon.us + 6 * 3'600'000'000};
constexpr base::Instant night = {noon.us + 12 * 3'600'000'000};

access::Actor person(std::int64_t id, std::int64_t natural = 0) {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {natural ? natural : id};
    return actor;
}

base::Digest digest(const char* of) {
    return base::digest_of(of);
}

Release fresh() {
    Release release;
    release.id = {1};
    apply(release, release::ReleaseCreated{.number = "REL-2026-0001",
                                           .title = "营销系统 v3.2",
                                           .purpose = "x",
                                           .pack = "standard",
                                           .pack_digest = {},
                                           .flow = "release",
                                           .kind = "upgrade",
                                           .mode = "planned",
                                           .urgency_class = "general",
                                           .environment = "production",
                                           .system = {2},
                                           .unit = {3},
                                           .changes = {{4}},
                                           .items = {{5}, {6}},
                                           .by = {7},
                                           .by_natural = {7},
                                           .at = noon});
    return release;
}

template <class Decided>
std::string code(const Decided& decided) {
    return decided ? "" : decided.error().code;
}

void tell(Release& release, const base::Result<release::Events>& events) {
    REQUIRE(events);
    for (const auto& event : *events) apply(release, event);
}

Release planned() {
    auto release = fresh();
    base::Json window;
    window.put("from", base::to_text(evening));
    window.put("to", base::to_text(night));
    tell(release,
         release::bind(release,
                       {{"release.window", window}, {"release.start", base::to_text(evening)}},
                       {{"steps", digest("a")}, {"artifacts", digest("b")}}, person(8), noon));
    return release;
}

Release deploying() {
    auto release = planned();
    tell(release, release::begin_deployment(release, {9}, evening));
    return release;
}

}  // namespace

TEST_CASE("a release needs title, environment, system and a change") {
    release::ReleaseCreated empty;
    const auto refused = release::create(empty);
    CHECK(code(refused) == "release.incomplete");
    CHECK(refused.error().reasons.size() == 4);
}

TEST_CASE("a release begins with the first of its sites, and again once all have gone back") {
    auto release = planned();
    tell(release, release::begin_at_site(release, {9}, evening));
    CHECK(release.deployment == base::Ref{9});
    CHECK(release::begin_at_site(release, {10}, evening)->empty());
    tell(release, release::Events{release::Confirmed{evening}});
    CHECK(release::begin_at_site(release, {10}, evening)->empty());
    tell(release, release::restored(release, evening));
    tell(release, release::begin_at_site(release, {11}, evening));
    CHECK(release.deployment == base::Ref{11});
    CHECK(release.attempts == 2);
    tell(release, release::Events{release::Ended{release::EndState::closed, "", evening}});
    CHECK(code(release::begin_at_site(release, {12}, evening)) == "release.ended");
}

TEST_CASE("a release is for a department, and for the project that request or paper names") {
    auto release = fresh();
    CHECK(release.department == release.unit);
    CHECK(release.project.empty());
    tell(release, release::bind(release, {{"release.project", base::Json("运维平台建设")}}, {},
                                person(8), noon));
    CHECK(release.project == "运维平台建设");
    tell(release,
         release::bind(release, {{"release.department", base::Json(access::UnitId{9}.text())}}, {},
                       person(8), noon));
    CHECK(release.department == access::UnitId{9});
    CHECK(release.unit == access::UnitId{3});
    release::ReleaseCreated wish;
    wish.unit = {3};
    wish.department = {4};
    wish.project = "机房搬迁";
    Release other;
    apply(other, wish);
    CHECK(other.unit == access::UnitId{3});
    CHECK(other.department == access::UnitId{4});
    CHECK(other.project == "机房搬迁");
}

TEST_CASE("acts on a release are refused by code") {
    const auto chief = person(1);
    auto held = fresh();
    tell(held, release::hold(held, "outage", chief, noon));
    auto ended = fresh();
    tell(ended, release::cancel(ended, "no need", chief, noon));
    auto back = deploying();
    tell(back, release::begin_rollback(back, chief, "broken", evening));
    auto live = deploying();
    tell(live, release::confirm_success(live, evening));
    struct Row {
        const char* what;
        std::string came;
        const char* expected;
    };
    const Row rows[] = {
        {"hold twice", code(release::hold(held, "x", chief, noon)), "release.already_held"},
        {"hold without reason", code(release::hold(fresh(), " ", chief, noon)), "reason.missing"},
        {"resume what runs", code(release::resume(fresh(), "x", chief, noon)), "release.not_held"},
        {"hold what has ended", code(release::hold(ended, "x", chief, noon)), "release.ended"},
        {"cancel while deploying", code(release::cancel(deploying(), "x", chief, noon)),
         "release.deploying"},
        {"reschedule without window", code(release::reschedule(fresh(), night, "x", chief, noon)),
         "release.without_window"},
        {"reschedule into the past",
         code(release::reschedule(planned(), noon - std::chrono::hours(1), "x", chief, noon)),
         "release.start_in_past"},
        {"reschedule behind the window",
         code(release::reschedule(planned(), night, "x", chief, noon)), "release.outside_window"},
        {"reschedule while deploying",
         code(release::reschedule(deploying(), evening, "x", chief, noon)), "release.deploying"},
        {"reschedule what is deployed", code(release::reschedule(live, evening, "x", chief, noon)),
         "release.already_deployed"},
        {"reschedule inside", code(release::reschedule(planned(), evening, "x", chief, noon)), ""},
        {"roll back what is not begun", code(release::begin_rollback(planned(), chief, "x", noon)),
         "release.nothing_to_roll_back"},
        {"roll back twice", code(release::begin_rollback(back, chief, "x", evening)),
         "release.already_rolling_back"},
        {"confirm an item of another release",
         code(release::confirm_item(deploying(), {99}, evening)), "release.item_unknown"},
        {"confirm an item too early", code(release::confirm_item(deploying(), {5}, evening)),
         "release.too_early"},
        {"a return without reason", code(release::open_round(fresh(), "plan", "", noon)),
         "reason.missing"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(row.came == row.expected);
    }
}

TEST_CASE("whoever moves the start moves the planned end, and with it what lies between") {
    auto release = planned();
    const auto hour = std::chrono::hours(1);
    tell(release, release::bind(release, {{"release.end", base::to_text(evening + hour)}}, {},
                                person(8), noon));
    const auto later = evening + 2 * hour;
    CHECK(release::moved_by(release) == base::Duration{});
    SUBCASE("by the act") {
        tell(release, release::reschedule(release, later, "x", person(1), noon));
    }
    SUBCASE("by the paper that postpones it") {
        tell(release, release::bind(release, {{"release.postponed_to", base::to_text(later)}}, {},
                                    person(8), noon));
    }
    CHECK(release.start == later);
    CHECK(release.end == later + hour);
    CHECK(release::moved_by(release) == 2 * hour);
}

TEST_CASE("content binds: facts and digests, only what differs, by whom") {
    auto release = planned();
    CHECK(release.start == evening);
    CHECK(release.sections.at("steps").authors == std::vector<access::PersonId>{{8}});
    CHECK(release::bind(release, {}, {{"steps", digest("a")}}, person(9), noon)->empty());

    SUBCASE("in an unsigned round writers add up") {
        tell(release, release::bind(release, {}, {{"steps", digest("c")}}, person(9), noon));
        CHECK(release.sections.at("steps").authors == std::vector<access::PersonId>{{8}, {9}});
    }
    SUBCASE("behind a signature the new writer is the only one") {
        tell(release, release::submit(release, person(8), noon));
        tell(release, release::bind(release, {}, {{"steps", digest("c")}}, person(9), noon));
        CHECK(release.sections.at("steps").authors == std::vector<access::PersonId>{{9}});
    }
    SUBCASE("while deploying content stands still") {
        tell(release, release::begin_deployment(release, {9}, evening));
        CHECK(code(release::bind(release, {}, {{"steps", digest("c")}}, person(9), evening)) ==
              "release.deploying");
    }
    SUBCASE("who wrote the plan gives no verdict on its test, under any account") {
        CHECK(code(release::bind(release, {{"tests.verdict", "passed"}}, {}, person(20, 8),
                                 noon)) == "release.author_tests");
        tell(release, release::bind(release, {{"tests.verdict", "passed"}}, {}, person(21), noon));
        CHECK(release::tests_passed(release));
        CHECK(release::fact(release, "tests.of")->string()->starts_with("sha256:"));
    }
}

TEST_CASE("the end state follows from what happened") {
    auto release = deploying();
    SUBCASE("success") {
        for (const auto& event : release::deployed(release, night)) apply(release, event);
        for (const auto& event : release::confirm_success(release, night)) apply(release, event);
        CHECK(release::unconfirmed_items(release).size() == 2);
        tell(release, release::confirm_item(release, {5}, night));
        CHECK(release::unconfirmed_items(release) == std::vector<base::Ref>{{6}});
        for (const auto& event : release::close(release, night)) apply(release, event);
        CHECK(release.end_state == release::EndState::closed);
    }
    SUBCASE("rolled back") {
        tell(release, release::begin_rollback(release, person(1), "broken", night));
        CHECK(release::confirm_success(release, night).empty());
        for (const auto& event : release::restored(release, night)) apply(release, event);
        for (const auto& event : release::close(release, night)) apply(release, event);
        CHECK(release.end_state == release::EndState::rolled_back);
        CHECK(release::close(release, night).empty());
    }
    SUBCASE("refused") {
        for (const auto& event : release::refused(release, "no", night)) apply(release, event);
        CHECK(release.state == release::State::refused);
    }
}

TEST_CASE("a row survives its text") {
    const auto release = deploying();
    const auto text = base::to_text(base::encode(release));
    CHECK(base::to_text(base::encode(*base::decode<Release>(*base::parse_json(text)))) == text);
}

TEST_CASE("a restoration is verified by deciding, at a stage of rolling back, when all is undone") {
    using release::State;
    using release::TaskKind;
    auto rolling = fresh();
    apply(rolling, release::RollbackBegun{{7}, noon});
    struct Row {
        const char* name;
        Release of;
        release::Verification verification;
        bool verifies;
    };
    const Row rows[] = {
        {"verified", rolling, {State::rolling_back, TaskKind::decide, true, true}, true},
        {"not rolling back", fresh(), {State::rolling_back, TaskKind::decide, true, true}, false},
        {"another stage", rolling, {State::closing, TaskKind::decide, true, true}, false},
        {"only a check", rolling, {State::rolling_back, TaskKind::check, true, true}, false},
        {"found not restored",
         rolling,
         {State::rolling_back, TaskKind::decide, false, true},
         false},
        {"still undoing", rolling, {State::rolling_back, TaskKind::decide, true, false}, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(release::verifies_restoration(row.of, row.verification) == row.verifies);
    }
}

TEST_CASE("a release is moved to another version of its own pack, never while deploying (INV-22)") {
    using release::Migrated;
    auto ended = fresh();
    apply(ended, release::Ended{release::EndState::cancelled, "x", noon});
    auto deploying = fresh();
    apply(deploying, release::DeploymentBegun{{9}, 1});
    struct Row {
        const char* name;
        Release of;
        const char* pack;
        base::Digest to;
        const char* reason;
        const char* refused;
    };
    const Row rows[] = {
        {"moved", fresh(), "standard", digest("new"), "decided", ""},
        {"another pack", fresh(), "other", digest("new"), "decided", "release.other_pack"},
        {"the same version", fresh(), "standard", {}, "decided", "release.same_version"},
        {"no reason", fresh(), "standard", digest("new"), " ", "reason.missing"},
        {"ended", ended, "standard", digest("new"), "decided", "release.ended"},
        {"deploying", deploying, "standard", digest("new"), "decided", "release.deploying"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const Migrated wish{{}, row.to, "1.1.0", {}};
        CHECK(code(release::migrate(row.of, row.pack, wish, row.reason)) == row.refused);
    }
    auto moved = fresh();
    tell(moved, release::migrate(moved, "standard", {{}, digest("new"), "1.1.0", {}}, "decided"));
    CHECK(moved.pack_digest == digest("new"));
}
