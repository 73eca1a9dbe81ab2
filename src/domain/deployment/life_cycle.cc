#include "domain/deployment/life_cycle.h"

namespace fangxing::deployment {
namespace {

struct Transition {
    State from;
    Cause cause;
    State to;
};

// A forward step that ends while undoing has been decided moves nothing: hence no row for it.
constexpr Transition table[] = {
    {State::running, Cause::step_failed, State::failed},
    {State::running, Cause::all_done, State::done},
    {State::running, Cause::paused, State::paused},
    {State::running, Cause::rollback_decided, State::rolling_back},
    {State::paused, Cause::step_failed, State::failed},
    {State::paused, Cause::all_done, State::done},
    {State::paused, Cause::continued, State::running},
    {State::paused, Cause::rollback_decided, State::rolling_back},
    {State::failed, Cause::step_resumed, State::running},
    {State::failed, Cause::all_done, State::done},
    {State::failed, Cause::rollback_decided, State::rolling_back},
    {State::done, Cause::rollback_decided, State::rolling_back},
    {State::rolling_back, Cause::undo_failed, State::rollback_failed},
    {State::rolling_back, Cause::undone, State::rolled_back},
    {State::rollback_failed, Cause::undo_resumed, State::rolling_back},
    {State::rollback_failed, Cause::undone, State::rolled_back},
};

constexpr int most_attempts = 3;

}  // namespace

std::optional<State> follows(State state, Cause cause) {
    for (const auto& row : table) {
        if (row.from == state && row.cause == cause) return row.to;
    }
    return std::nullopt;
}

bool is_settled(const Run& run) {
    return run.state == StepState::done || run.state == StepState::skipped;
}

bool is_stuck(const Run& run) {
    return run.state == StepState::failed || (run.state == StepState::unknown && !may_repeat(run));
}

bool may_repeat(const Run& run) {
    const bool harmless = run.plan.repeatable || run.plan.kind == StepKind::check;
    return run.state == StepState::unknown && harmless && run.attempts < most_attempts;
}

}  // namespace fangxing::deployment
