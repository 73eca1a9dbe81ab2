#include <algorithm>

#include "base/ensure.h"
#include "domain/deployment/deployment.h"
#include "domain/deployment/life_cycle.h"

namespace fangxing::deployment {
namespace {

std::vector<Run>& runs_of(Deployment& deployment, bool back) {
    return back ? deployment.back : deployment.forward;
}

Run& the_run(Deployment& deployment, bool back, int index) {
    auto& runs = runs_of(deployment, back);
    base::ensure(index >= 0 && index < static_cast<int>(runs.size()), "an event names a run");
    return runs[static_cast<std::size_t>(index)];
}

void move(Deployment& deployment, Cause cause, base::Instant at) {
    const auto to = follows(deployment.state, cause);
    if (!to) return;
    deployment.state = *to;
    const bool ended = *to == State::done || *to == State::rolled_back;
    deployment.ended_at = ended ? at : base::Instant{};
}

// What the results of one list mean for the whole.
Cause cause_of(const std::vector<Run>& runs, bool back) {
    if (std::ranges::any_of(runs, is_stuck)) return back ? Cause::undo_failed : Cause::step_failed;
    if (std::ranges::all_of(runs, is_settled)) return back ? Cause::undone : Cause::all_done;
    return back ? Cause::undo_resumed : Cause::step_resumed;
}

void on(Deployment& deployment, const DeploymentStarted& event) {
    deployment.release = event.release;
    deployment.clearance = event.clearance;
    deployment.instance = event.instance;
    deployment.job = event.job;
    deployment.attempt = event.attempt;
    deployment.started_at = event.at;
    for (const auto& step : event.steps) deployment.forward.emplace_back().plan = step;
}

void on(Deployment& deployment, const StepStarted& event) {
    auto& run = the_run(deployment, event.back, event.index);
    run.state = StepState::running;
    run.nonce = event.nonce;
    run.executor = event.executor;
    ++run.attempts;
    run.started_at = event.at;
    run.ended_at = {};
    run.exit_code = 0;
    run.why.clear();
    run.output = {};
}

void on(Deployment& deployment, const StepEnded& event) {
    auto& run = the_run(deployment, event.back, event.index);
    run.state = event.state;
    run.exit_code = event.exit_code;
    run.why = event.why;
    run.output = event.output;
    run.by = event.by;
    run.ended_at = event.at;
    move(deployment, cause_of(runs_of(deployment, event.back), event.back), event.at);
}

void on(Deployment& deployment, const StepRetried& event) {
    the_run(deployment, event.back, event.index).state = StepState::waiting;
    move(deployment, event.back ? Cause::undo_resumed : Cause::step_resumed, event.at);
}

void on(Deployment& deployment, const Paused& event) {
    move(deployment, Cause::paused, event.at);
}

void on(Deployment& deployment, const Continued& event) {
    move(deployment, Cause::continued, event.at);
}

void on(Deployment& deployment, const RollbackDecided& event) {
    for (auto& run : deployment.forward) {
        if (run.state == StepState::waiting) run.state = StepState::skipped;
    }
    move(deployment, Cause::rollback_decided, event.at);
}

void on(Deployment& deployment, const RollbackStarted& event) {
    deployment.rollback_job = event.job;
    deployment.back = event.steps;
    if (event.steps.empty()) move(deployment, Cause::undone, event.at);
}

}  // namespace

void apply(Deployment& deployment, const Deployment::Event& event) {
    std::visit([&](const auto& each) { on(deployment, each); }, event);
}

}  // namespace fangxing::deployment
