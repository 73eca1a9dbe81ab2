// One attempt: its steps, their states, what it waits for, and what this person may do now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {

// An act of a command of that name; `index` where it is about one step.
struct StepAction {
    std::string act;
    bool back = false;
    std::optional<int> index;
    static void describe(auto& field, auto& self) {
        field("act", self.act);
        field("back", self.back);
        field("index", self.index);
    }
};
struct WaitReason {
    std::string code;
    base::Parameters parameters;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("parameters", self.parameters);
    }
};
struct DeploymentView {
    deployment::Deployment deployment;
    std::int64_t version = 0;
    std::optional<bool> next_back;
    std::optional<int> next_index;
    std::vector<WaitReason> waits_for;  // why the next forward step is not carried out now
    std::vector<StepAction> actions;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("version", self.version);
        field("next_back", self.next_back);
        field("next_index", self.next_index);
        field("waits_for", self.waits_for);
        field("actions", self.actions);
    }
};
struct OneDeployment {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = DeploymentView;
    deployment::DeploymentId deployment;
    static void describe(auto& field, auto& self) { field("deployment", self.deployment); }
};
base::Result<base::JsonText> look(Work& work, const OneDeployment& view);

// Attempts of one release, oldest first.
struct DeploymentLine {
    deployment::DeploymentId id;
    int attempt = 1;
    deployment::State state = deployment::State::running;
    int steps = 0;
    int steps_done = 0;
    base::Instant started_at;
    base::Instant ended_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("attempt", self.attempt);
        field("state", self.state);
        field("steps", self.steps);
        field("steps_done", self.steps_done);
        field("started_at", self.started_at);
        field("ended_at", self.ended_at);
    }
};
struct DeploymentList {
    std::vector<DeploymentLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct Deployments {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = DeploymentList;
    base::Ref release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Deployments& view);

// What a step said, newest attempt, from a byte on.
struct StepLogView {
    std::string text;
    std::int64_t from = 0;
    std::int64_t next = 0;  // ask from here for what comes later
    std::int64_t size = 0;  // of all that is kept
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("from", self.from);
        field("next", self.next);
        field("size", self.size);
    }
};
struct StepLog {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = StepLogView;
    deployment::DeploymentId deployment;
    std::optional<bool> back;
    int index = 0;
    std::optional<std::int64_t> from;  // the beginning of a piece, as `next` named it
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("from", self.from);
    }
};
// Refuses 404 `deployment.no_such_step`.
base::Result<base::JsonText> look(Work& work, const StepLog& view);

}  // namespace fangxing::app
