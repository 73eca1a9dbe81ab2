#include "domain/deployment/deployment.h"

#include <doctest/doctest.h>

#include <functional>

#include "domain/deployment/life_cycle.h"

using namespace fangxing;
using namespace fangxing::deployment;

namespace {

const base::Instant now{1'000'000};
const access::Place here{.unit = {3}, .system = {4}, .site = {}, .release = {5}};

access::Actor person(std::int64_t id, const std::string& login, bool implements) {
    access::Actor actor;
    actor.id = actor.natural = {id};
    actor.login = login;
    if (implements) actor.roles.push_back({std::string(implementer_role), {}});
    return actor;
}
const auto implementer = person(7, "wang", true);
const auto stranger = person(8, "zhao", false);

PlanStep step(StepKind kind, const std::string& what) {
    PlanStep out;
    out.what = what;
    out.person = "li";
    out.kind = kind;
    if (kind == StepKind::ssh) {
        out.target = "prod";
        out.command = "do " + what;
        out.undo = Undo{.what = "undo " + what,
                        .kind = StepKind::ssh,
                        .target = "prod",
                        .command = "undo " + what,
                        .url = {},
                        .expect = {},
                        .timeout_s = 30};
    }
    if (kind == StepKind::check) out.url = "http://127.0.0.1/healthz";
    return out;
}

Deployment started(const std::vector<PlanStep>& steps) {
    Deployment deployment;
    deployment.id = {1};
    const DeploymentStarted event{.release = {5},
                                  .clearance = {6},
                                  .instance = {7},
                                  .job = 9,
                                  .attempt = 1,
                                  .steps = steps,
                                  .at = now};
    for (const auto& each : base::take(start(event))) apply(deployment, each);
    return deployment;
}

void take(Deployment& deployment, const base::Result<Events>& events) {
    REQUIRE_MESSAGE(events.has_value(), (events ? "" : events.error().code));
    for (const auto& event : *events) apply(deployment, event);
}
void begin(Deployment& deployment, bool back, int index, const std::string& nonce = "n") {
    take(deployment, start_step(deployment, back, index, nonce, "e", now));
}
StepEnded ended(bool back, int index, StepState state, const std::string& nonce = "n") {
    StepEnded out;
    out.back = back;
    out.index = index;
    out.state = state;
    out.nonce = nonce;
    out.at = now;
    return out;
}
void finish(Deployment& deployment, bool back, int index, StepState state,
            const std::string& nonce = "n") {
    begin(deployment, back, index, nonce);
    take(deployment, end_step(deployment, ended(back, index, state, nonce)));
}
std::string code(const base::Result<Events>& events) {
    return events ? "" : events.error().code;
}

// manual, ssh, check
Deployment usual() {
    return started({step(StepKind::manual, "tell"), step(StepKind::ssh, "install"),
                    step(StepKind::check, "look")});
}
void confirm_first(Deployment& deployment) {
    take(deployment, confirm_manual_step(deployment, false, 0, true, "", implementer, here, now));
}

}  // namespace

TEST_CASE("a manual step waits for a hand, others for none") {
    CHECK_FALSE(hand(started({step(StepKind::ssh, "copy"), step(StepKind::manual, "look")})));
    auto deployment = started({step(StepKind::manual, "look")});
    CHECK(hand(deployment) == "li");
    deployment.forward.front().plan.person.clear();
    CHECK(hand(deployment) == "");
    deployment.state = State::paused;
    CHECK_FALSE(hand(deployment));
}

TEST_CASE("steps run in order to the end") {
    auto deployment = usual();
    CHECK(deployment.state == State::running);
    CHECK(next(deployment)->index == 0);
    confirm_first(deployment);
    CHECK(deployment.forward[0].by == implementer.id);
    finish(deployment, false, 1, StepState::done);
    begin(deployment, false, 2);
    CHECK_FALSE(next(deployment));
    take(deployment, end_step(deployment, ended(false, 2, StepState::done)));
    CHECK(deployment.state == State::done);
    CHECK(deployment.ended_at == now);
    CHECK_FALSE(next(deployment));
}

TEST_CASE("each refusal of a deployment") {
    struct Row {
        const char* code;
        std::function<base::Result<Events>(Deployment&)> attempt;
    };
    const Row rows[] = {
        {"deployment.without_steps", [](auto&) { return start({}); }},
        {"deployment.not_its_turn", [](auto& d) { return start_step(d, false, 1, "n", "e", now); }},
        {"deployment.not_its_turn", [](auto& d) { return start_step(d, true, 0, "n", "e", now); }},
        {"deployment.manual_step", [](auto& d) { return start_step(d, false, 0, "n", "e", now); }},
        {"deployment.no_next_step",
         [](auto& d) {
             take(d, pause(d, implementer, now));
             return start_step(d, false, 0, "n", "e", now);
         }},
        {"deployment.step_not_running",
         [](auto& d) { return end_step(d, ended(false, 1, StepState::done)); }},
        {"deployment.step_not_running",
         [](auto& d) { return end_step(d, ended(false, 9, StepState::done)); }},
        {"deployment.step_not_running",
         [](auto& d) {
             confirm_first(d);
             begin(d, false, 1, "mine");
             return end_step(d, ended(false, 1, StepState::done, "other"));
         }},
        {"deployment.step_not_running",
         [](auto& d) {
             confirm_first(d);
             finish(d, false, 1, StepState::failed);
             return end_step(d, ended(false, 1, StepState::done));
         }},
        {"deployment.bad_result",
         [](auto& d) { return end_step(d, ended(false, 1, StepState::skipped)); }},
        {"deployment.no_such_step",
         [](auto& d) {
             return confirm_manual_step(d, false, 3, true, "", implementer, here, now);
         }},
        {"deployment.not_manual",
         [](auto& d) {
             return confirm_manual_step(d, false, 1, true, "", implementer, here, now);
         }},
        {"deployment.not_responsible",
         [](auto& d) { return confirm_manual_step(d, false, 0, true, "", stranger, here, now); }},
        {"deployment.not_its_turn",
         [](auto& d) {
             confirm_first(d);
             return confirm_manual_step(d, false, 0, true, "", implementer, here, now);
         }},
        {"reason.missing",
         [](auto& d) {
             return confirm_manual_step(d, false, 0, false, "", implementer, here, now);
         }},
        {"deployment.step_not_failed",
         [](auto& d) { return retry_step(d, false, 0, implementer, here, now); }},
        {"deployment.no_such_step",
         [](auto& d) { return retry_step(d, true, 0, implementer, here, now); }},
        {"deployment.not_responsible",
         [](auto& d) {
             confirm_first(d);
             finish(d, false, 1, StepState::failed);
             return retry_step(d, false, 1, stranger, here, now);
         }},
        {"deployment.not_running",
         [](auto& d) {
             take(d, pause(d, implementer, now));
             return pause(d, implementer, now);
         }},
        {"deployment.not_paused", [](auto& d) { return go_on(d, implementer, now); }},
        {"deployment.not_rollable",
         [](auto& d) {
             take(d, decide_rollback(d, implementer, now));
             return decide_rollback(d, implementer, now);
         }},
        {"deployment.rollback_not_decided", [](auto& d) { return start_rollback(d, 1, now); }},
        {"deployment.rollback_not_decided",
         [](auto& d) {
             confirm_first(d);
             take(d, decide_rollback(d, implementer, now));
             take(d, start_rollback(d, 1, now));
             return start_rollback(d, 2, now);
         }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        auto deployment = usual();
        CHECK(code(row.attempt(deployment)) == row.code);
    }
}

TEST_CASE("a failed step stops all until a person retries it") {
    auto deployment = usual();
    confirm_first(deployment);
    finish(deployment, false, 1, StepState::failed);
    CHECK(deployment.state == State::failed);
    CHECK_FALSE(next(deployment));
    CHECK(code(pause(deployment, implementer, now)) == "deployment.not_running");
    take(deployment, retry_step(deployment, false, 1, implementer, here, now));
    CHECK(deployment.state == State::running);
    finish(deployment, false, 1, StepState::done, "second");
    CHECK(deployment.forward[1].attempts == 2);
    CHECK(next(deployment)->index == 2);
}

TEST_CASE("the same end twice changes nothing; a late one replaces unknown") {
    auto deployment = usual();
    confirm_first(deployment);
    begin(deployment, false, 1);
    take(deployment, end_step(deployment, ended(false, 1, StepState::unknown)));
    CHECK(deployment.state == State::failed);
    CHECK(end_step(deployment, ended(false, 1, StepState::unknown))->empty());
    take(deployment, end_step(deployment, ended(false, 1, StepState::done)));
    CHECK(deployment.state == State::running);
    CHECK(end_step(deployment, ended(false, 1, StepState::done))->empty());
    CHECK(next(deployment)->index == 2);
}

TEST_CASE("an unknown step comes again by itself only when it is repeatable") {
    auto plan = step(StepKind::ssh, "install");
    auto once = started({plan});
    finish(once, false, 0, StepState::unknown);
    CHECK(once.state == State::failed);
    plan.repeatable = true;
    auto looking = started({step(StepKind::check, "look")});
    finish(looking, false, 0, StepState::unknown);
    CHECK(next(looking)->index == 0);
    auto often = started({plan});
    finish(often, false, 0, StepState::unknown);
    CHECK(often.state == State::running);
    CHECK(next(often)->index == 0);
    finish(often, false, 0, StepState::unknown, "2");
    finish(often, false, 0, StepState::unknown, "3");
    CHECK(often.state == State::failed);
    CHECK_FALSE(next(often));
}

TEST_CASE("pausing lets the running step end and hands out no other") {
    auto deployment = usual();
    confirm_first(deployment);
    begin(deployment, false, 1);
    take(deployment, pause(deployment, implementer, now));
    take(deployment, end_step(deployment, ended(false, 1, StepState::done)));
    CHECK(deployment.state == State::paused);
    CHECK_FALSE(next(deployment));
    take(deployment, go_on(deployment, implementer, now));
    CHECK(next(deployment)->index == 2);
}

TEST_CASE("deciding rollback stops forward steps at once; undoing waits for the running one") {
    auto deployment = usual();
    confirm_first(deployment);
    begin(deployment, false, 1);
    take(deployment, decide_rollback(deployment, implementer, now));
    CHECK(deployment.state == State::rolling_back);
    CHECK(deployment.forward[2].state == StepState::skipped);
    take(deployment, start_rollback(deployment, 77, now));
    CHECK_FALSE(next(deployment));
    take(deployment, end_step(deployment, ended(false, 1, StepState::failed)));
    CHECK(deployment.state == State::rolling_back);
    CHECK(next(deployment)->back);
    finish(deployment, true, 0, StepState::failed);
    CHECK(deployment.state == State::rollback_failed);
    take(deployment, retry_step(deployment, true, 0, implementer, here, now));
    finish(deployment, true, 0, StepState::done);
    CHECK(deployment.state == State::rolling_back);
    take(deployment,
         confirm_manual_step(deployment, true, 1, true, "", person(9, "li", false), here, now));
    CHECK(deployment.state == State::rolled_back);
}

TEST_CASE("undoing that has nothing to undo ends at once") {
    auto deployment = started({step(StepKind::ssh, "install")});
    take(deployment, decide_rollback(deployment, implementer, now));
    take(deployment, start_rollback(deployment, 1, now));
    CHECK(deployment.state == State::rolled_back);
}

TEST_CASE("the rollback plan follows from plan and results") {
    auto irreversible = step(StepKind::ssh, "drop");
    irreversible.undo.reset();
    irreversible.irreversible = true;
    auto deployment =
        started({step(StepKind::ssh, "stop"), irreversible, step(StepKind::check, "look"),
                 step(StepKind::ssh, "start"), step(StepKind::ssh, "never")});
    for (int index = 0; index < 3; ++index) finish(deployment, false, index, StepState::done);
    finish(deployment, false, 3, StepState::unknown);
    const auto plan = rollback_plan(deployment.forward);
    REQUIRE(plan.size() == 3);
    CHECK(plan[0].plan.command == "undo start");
    CHECK(plan[0].undoes == 3);
    CHECK(plan[1].plan.kind == StepKind::manual);
    CHECK(plan[1].plan.irreversible);
    CHECK(plan[1].plan.what == "drop");
    CHECK(plan[2].plan.command == "undo stop");
    CHECK(plan[2].plan.timeout_s == 30);
}

TEST_CASE("the table of transitions") {
    struct Row {
        State from;
        Cause cause;
        std::optional<State> to;
    };
    const Row rows[] = {
        {State::running, Cause::step_resumed, std::nullopt},
        {State::running, Cause::undone, std::nullopt},
        {State::paused, Cause::step_failed, State::failed},
        {State::done, Cause::paused, std::nullopt},
        {State::done, Cause::rollback_decided, State::rolling_back},
        {State::rolling_back, Cause::step_failed, std::nullopt},
        {State::rolling_back, Cause::all_done, std::nullopt},
        {State::rolled_back, Cause::rollback_decided, std::nullopt},
        {State::rollback_failed, Cause::rollback_decided, std::nullopt},
    };
    for (const auto& row : rows) CHECK(follows(row.from, row.cause) == row.to);
}
