// A test run of a version (试运行): the steps taken so far, walked through in memory, and where the
// tokens stand after them. Nothing is kept; the same steps always lead to the same place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pack/rehearsal.h"
#include "app/work.h"
#include "domain/pack/version.h"

namespace fangxing::app {

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
    base::Instant from;  // the run's own clock when it started, and now
    base::Instant now;
    std::string refused;            // code of the step that could not be taken, or empty
    std::int64_t refused_step = 0;  // its number, from 0
    static void describe(auto& field, auto& self) {
        field("flows", self.flows);
        field("waits", self.waits);
        field("passed", self.passed);
        field("stuck", self.stuck);
        field("completed", self.completed);
        field("from", self.from);
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
    std::optional<base::Instant> from;  // the run's clock when it starts; otherwise now
    std::vector<RehearsalStep> steps;   // from the start, 500 at most
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("flow", self.flow);
        field("context", self.context);
        field("from", self.from);
        field("steps", self.steps);
    }
};
// Refuses 422 `pack.invalid` where the version cannot run, 404 `pack.unknown_flow` {about}, 413
// `input.too_large` for more steps.
base::Result<base::JsonText> look(Work& work, const RehearsePackVersion& view);

}  // namespace fangxing::app
