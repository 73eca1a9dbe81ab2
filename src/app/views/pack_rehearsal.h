// A test run of a version (试运行): the steps taken so far, walked through in memory, and where the
// tokens stand after them. Nothing is kept; the same steps always lead to the same place.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/pack/version.h"

namespace fangxing::app {

// One step; `act` is `complete`, `fail`, `message`, `signal`, `resolve` or `advance`.
struct RehearsalStep {
    std::string act;
    std::optional<std::string> at;       // element of `complete`, `fail`, `resolve`
    std::optional<std::string> name;     // of a message or signal; error code of `fail`
    std::optional<std::string> verdict;  // of a completed user task; otherwise "done"
    std::optional<std::string> to;       // step to which it is returned
    std::optional<std::string> by;       // ISO 8601 duration of `advance`
    std::optional<base::Json> variables;
    static void describe(auto& field, auto& self) {
        field("act", self.act);
        field("at", self.at);
        field("name", self.name);
        field("verdict", self.verdict);
        field("to", self.to);
        field("by", self.by);
        field("variables", self.variables);
    }
};
// An element where something waits, with what may be answered there.
struct RehearsalWait {
    std::string element;
    std::int64_t count = 0;
    std::vector<std::string> verdicts;  // of a step; empty: it is simply done
    std::vector<std::string> returns;
    static void describe(auto& field, auto& self) {
        field("element", self.element);
        field("count", self.count);
        field("verdicts", self.verdicts);
        field("returns", self.returns);
    }
};
struct RehearsalView {
    std::vector<std::string> flows;  // names to start with
    std::vector<RehearsalWait> waits;
    std::vector<std::string> passed;  // elements that were completed
    std::vector<std::string> stuck;   // elements with an incident
    bool completed = false;
    base::Instant now;              // the run's own clock
    std::string refused;            // code of the step that could not be taken, or empty
    std::int64_t refused_step = 0;  // its number, from 0
    static void describe(auto& field, auto& self) {
        field("flows", self.flows);
        field("waits", self.waits);
        field("passed", self.passed);
        field("stuck", self.stuck);
        field("completed", self.completed);
        field("now", self.now);
        field("refused", self.refused);
        field("refused_step", self.refused_step);
    }
};
struct RehearsePackVersion {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = RehearsalView;

    pack::VersionId version;
    std::optional<std::string> flow;    // its name in the manifest; otherwise the first
    std::optional<base::Json> context;  // what flows and decisions read: release, records …
    std::vector<RehearsalStep> steps;   // from the start, 500 at most
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("flow", self.flow);
        field("context", self.context);
        field("steps", self.steps);
    }
};
// Refuses 422 `pack.invalid` where the version cannot run, 404 `pack.unknown_flow` {about}, 413
// `input.too_large` for more steps.
base::Result<base::Json> look(Work& work, const RehearsePackVersion& view);

}  // namespace fangxing::app
