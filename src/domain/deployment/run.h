// A step being carried out, forward or back, and the states of steps and of whole attempts.
#pragma once

#include <string>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/deployment/step.h"

namespace fangxing::deployment {

enum class State { running, paused, failed, done, rolling_back, rollback_failed, rolled_back };
constexpr auto names(State) {
    return base::named<State>({{State::running, "running"},
                               {State::paused, "paused"},
                               {State::failed, "failed"},
                               {State::done, "done"},
                               {State::rolling_back, "rolling_back"},
                               {State::rollback_failed, "rollback_failed"},
                               {State::rolled_back, "rolled_back"}});
}
// `unknown`: begun, result lost; never run again by itself unless the step is repeatable.
enum class StepState { waiting, running, done, failed, unknown, skipped };
constexpr auto names(StepState) {
    return base::named<StepState>({{StepState::waiting, "waiting"},
                                   {StepState::running, "running"},
                                   {StepState::done, "done"},
                                   {StepState::failed, "failed"},
                                   {StepState::unknown, "unknown"},
                                   {StepState::skipped, "skipped"}});
}

// A step being carried out, forward or back: what to do, and what came of it.
struct Run {
    PlanStep plan;    // of an undoing run: made from the step's `undo`
    int undoes = -1;  // index of the forward step, -1 for a forward run
    StepState state = StepState::waiting;
    int attempts = 0;
    base::Instant started_at;
    base::Instant ended_at;
    int exit_code = 0;
    std::string why;       // short reason of a failure, in the executor's words
    base::Digest output;   // of the captured output
    std::string nonce;     // of the ticket of the newest attempt; empty for a manual step
    std::string executor;  // the deployment process that holds that ticket
    access::PersonId by;   // who carried out a manual step
    static void describe(auto& field, auto& self) {
        field("plan", self.plan);
        field("undoes", self.undoes);
        field("state", self.state);
        field("attempts", self.attempts);
        field("started_at", self.started_at);
        field("ended_at", self.ended_at);
        field("exit_code", self.exit_code);
        field("why", self.why);
        field("output", self.output);
        field("nonce", self.nonce);
        field("executor", self.executor);
        field("by", self.by);
    }
};

}  // namespace fangxing::deployment
