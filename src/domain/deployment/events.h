// What can happen to an attempt at deployment, as its journal keeps it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/deployment/run.h"

namespace fangxing::deployment {

struct DeploymentStarted {
    static constexpr std::string_view type = "deployment.started";
    base::Ref release;
    base::Ref clearance;
    base::Ref instance;    // the process that waits for it
    std::int64_t job = 0;  // and the element instance there
    int attempt = 1;
    std::vector<PlanStep> steps;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("clearance", self.clearance);
        field("instance", self.instance);
        field("job", self.job);
        field("attempt", self.attempt);
        field("steps", self.steps);
        field("at", self.at);
    }
};
struct StepStarted {
    static constexpr std::string_view type = "deployment.step_started";
    bool back = false;  // of the undoing list
    int index = 0;
    std::string nonce;
    std::string executor;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("back", self.back);
        field("index", self.index);
        field("nonce", self.nonce);
        field("executor", self.executor);
        field("at", self.at);
    }
};
struct StepEnded {
    static constexpr std::string_view type = "deployment.step_ended";
    bool back = false;
    int index = 0;
    StepState state = StepState::done;
    int exit_code = 0;
    std::string why;
    base::Digest output;
    std::string nonce;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("back", self.back);
        field("index", self.index);
        field("state", self.state);
        field("exit_code", self.exit_code);
        field("why", self.why);
        field("output", self.output);
        field("nonce", self.nonce);
        field("by", self.by);
        field("at", self.at);
    }
};
struct StepRetried {
    static constexpr std::string_view type = "deployment.step_retried";
    bool back = false;
    int index = 0;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("back", self.back);
        field("index", self.index);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Paused {
    static constexpr std::string_view type = "deployment.paused";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct Continued {
    static constexpr std::string_view type = "deployment.continued";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
// Forward steps stop at this event; undoing starts when the process asks for it.
struct RollbackDecided {
    static constexpr std::string_view type = "deployment.rollback_decided";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct RollbackStarted {
    static constexpr std::string_view type = "deployment.rollback_started";
    std::int64_t job = 0;
    std::vector<Run> steps;  // what `rollback_plan` answered
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("job", self.job);
        field("steps", self.steps);
        field("at", self.at);
    }
};

using DeploymentEvent = std::variant<DeploymentStarted, StepStarted, StepEnded, StepRetried, Paused,
                                     Continued, RollbackDecided, RollbackStarted>;

}  // namespace fangxing::deployment
