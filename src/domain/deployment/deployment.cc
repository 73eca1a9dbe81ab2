#include "domain/deployment/deployment.h"

#include <algorithm>

#include "base/ensure.h"
#include "domain/deployment/life_cycle.h"

namespace fangxing::deployment {
namespace {

using base::Kind;
using base::refuse;

std::optional<int> next_of(const std::vector<Run>& runs) {
    const auto first = std::ranges::find_if_not(runs, is_settled);
    if (first == runs.end()) return std::nullopt;
    if (first->state != StepState::waiting && !may_repeat(*first)) return std::nullopt;
    return static_cast<int>(first - runs.begin());
}

bool is_next(const Deployment& deployment, bool back, int index) {
    const auto due = next(deployment);
    return due && due->back == back && due->index == index;
}

}  // namespace

const Run* run_at(const Deployment& deployment, bool back, int index) {
    const auto& runs = back ? deployment.back : deployment.forward;
    if (index < 0 || index >= static_cast<int>(runs.size())) return nullptr;
    return &runs[static_cast<std::size_t>(index)];
}

std::optional<Next> next(const Deployment& deployment) {
    if (deployment.state == State::running) {
        const auto index = next_of(deployment.forward);
        if (index) return Next{false, *index};
    }
    if (deployment.state == State::rolling_back) {
        // INV-15, INV-16: nothing is undone while a forward step still runs.
        for (const auto& run : deployment.forward) {
            if (run.state == StepState::running) return std::nullopt;
        }
        const auto index = next_of(deployment.back);
        if (index) return Next{true, *index};
    }
    return std::nullopt;
}

std::optional<std::string> hand(const Deployment& deployment) {
    const auto due = next(deployment);
    if (!due) return std::nullopt;
    const auto& plan = run_at(deployment, due->back, due->index)->plan;
    if (plan.kind != StepKind::manual) return std::nullopt;
    return plan.person;
}

bool is_responsible(const Run& run, const access::Actor& actor, const access::Place& at) {
    const bool named = !actor.login.empty() && run.plan.person == actor.login;
    return (run.plan.kind == StepKind::manual && named) ||
           access::holds(actor, implementer_role, at);
}

base::Result<Events> start(DeploymentStarted start) {
    if (start.steps.empty()) return refuse(Kind::conflict, "deployment.without_steps");
    return Events{std::move(start)};
}

base::Result<Events> start_step(const Deployment& deployment, bool back, int index,
                                const std::string& nonce, const std::string& executor,
                                base::Instant now) {
    const auto due = next(deployment);
    if (!due) return refuse(Kind::conflict, "deployment.no_next_step");
    if (due->back != back || due->index != index) {
        return refuse(Kind::conflict, "deployment.not_its_turn");
    }
    if (run_at(deployment, back, index)->plan.kind == StepKind::manual) {
        return refuse(Kind::conflict, "deployment.manual_step");
    }
    return Events{StepStarted{back, index, nonce, executor, now}};
}

base::Result<Events> end_step(const Deployment& deployment, const StepEnded& end) {
    if (end.state != StepState::done && end.state != StepState::failed &&
        end.state != StepState::unknown) {
        return refuse(Kind::invalid, "deployment.bad_result");
    }
    const auto* run = run_at(deployment, end.back, end.index);
    if (!run || run->attempts == 0 || run->nonce != end.nonce || end.nonce.empty()) {
        return refuse(Kind::conflict, "deployment.step_not_running");
    }
    const bool open = run->state == StepState::running ||
                      (run->state == StepState::unknown && end.state != StepState::unknown);
    if (!open) {
        // The report of this very attempt came before, or a person has gone on since.
        if (run->state == end.state) return Events{};
        return refuse(Kind::conflict, "deployment.step_not_running");
    }
    return Events{end};
}

base::Result<Events> confirm_manual_step(const Deployment& deployment, bool back, int index,
                                         bool done, const std::string& why,
                                         const access::Actor& actor, const access::Place& at,
                                         base::Instant now) {
    const auto* run = run_at(deployment, back, index);
    if (!run) return refuse(Kind::not_found, "deployment.no_such_step");
    if (run->plan.kind != StepKind::manual) return refuse(Kind::conflict, "deployment.not_manual");
    if (!is_responsible(*run, actor, at)) {
        return refuse(Kind::forbidden, "deployment.not_responsible",
                      {{"person", run->plan.person}});
    }
    if (!is_next(deployment, back, index)) {
        return refuse(Kind::conflict, "deployment.not_its_turn");
    }
    if (!done && why.empty()) return refuse(Kind::invalid, "reason.missing");
    return Events{StepStarted{back, index, {}, {}, now},
                  StepEnded{.back = back,
                            .index = index,
                            .state = done ? StepState::done : StepState::failed,
                            .exit_code = 0,
                            .why = why,
                            .output = {},
                            .nonce = {},
                            .by = actor.id,
                            .at = now}};
}

base::Result<Events> retry_step(const Deployment& deployment, bool back, int index,
                                const access::Actor& actor, const access::Place& at,
                                base::Instant now) {
    const auto* run = run_at(deployment, back, index);
    if (!run) return refuse(Kind::not_found, "deployment.no_such_step");
    const auto cause = back ? Cause::undo_resumed : Cause::step_resumed;
    if (!is_stuck(*run) || !follows(deployment.state, cause)) {
        return refuse(Kind::conflict, "deployment.step_not_failed");
    }
    if (!is_responsible(*run, actor, at)) {
        return refuse(Kind::forbidden, "deployment.not_responsible",
                      {{"person", run->plan.person}});
    }
    return Events{StepRetried{back, index, actor.id, now}};
}

base::Result<Events> pause(const Deployment& deployment, const access::Actor& actor,
                           base::Instant now) {
    if (!follows(deployment.state, Cause::paused)) {
        return refuse(Kind::conflict, "deployment.not_running");
    }
    return Events{Paused{actor.id, now}};
}

base::Result<Events> go_on(const Deployment& deployment, const access::Actor& actor,
                           base::Instant now) {
    if (!follows(deployment.state, Cause::continued)) {
        return refuse(Kind::conflict, "deployment.not_paused");
    }
    return Events{Continued{actor.id, now}};
}

base::Result<Events> decide_rollback(const Deployment& deployment, const access::Actor& actor,
                                     base::Instant now) {
    if (!follows(deployment.state, Cause::rollback_decided)) {
        return refuse(Kind::conflict, "deployment.not_rollable",
                      {{"state", std::string(base::to_text(deployment.state))}});
    }
    return Events{RollbackDecided{actor.id, now}};
}

base::Result<Events> start_rollback(const Deployment& deployment, std::int64_t job,
                                    base::Instant now) {
    if (deployment.state != State::rolling_back || deployment.rollback_job != 0) {
        return refuse(Kind::conflict, "deployment.rollback_not_decided");
    }
    return Events{RollbackStarted{job, rollback_plan(deployment.forward), now}};
}

}  // namespace fangxing::deployment
