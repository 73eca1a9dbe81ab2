// A test run of a pack (试运行): steps walked through in memory, and the runs that a pack keeps as
// its own cases under `tests/`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/pack/pack.h"

namespace fangxing::app {

// One step; `act` is `complete`, `fail`, `message`, `signal`, `resolve` or `advance`.
struct RehearsalStep {
    std::string act;
    std::optional<std::string> at;       // element of `complete`, `fail`, `resolve`
    std::optional<std::string> name;     // of a message or signal; error code of `fail`; beside
                                         // `complete` only for readers: whose seat or duty it is
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

inline constexpr std::size_t most_rehearsal_steps = 500;

struct RehearsalPlan {
    std::optional<std::string> flow;    // its name in the manifest; otherwise the first
    std::optional<base::Json> context;  // what flows and decisions read: release, records …
    base::Instant from;                 // the run's clock when it starts
    std::vector<RehearsalStep> steps;
};

// Where the tokens stand after the steps, or after the first that could not be taken.
struct Rehearsed {
    std::map<std::string, std::int64_t> waits;  // element -> tokens
    std::vector<std::string> passed;            // elements that were completed
    std::vector<std::string> stuck;             // elements with an incident
    bool completed = false;
    base::Instant now;
    std::string refused;            // code of the step that could not be taken, or empty
    std::int64_t refused_step = 0;  // its number, from 0
};

// The same steps from the same moment always lead to the same place. Refuses 404
// `pack.unknown_flow` {about}, 413 `input.too_large` for more steps than there may be.
base::Result<Rehearsed> rehearse(const Pack& pack, const RehearsalPlan& plan);

// Runs each case of the pack, a JSON file `tests/*.json` as a test run is kept: `name`, `from`,
// `steps` and `expect` {waits: [{element, count}], completed}. One reason for each that does not
// come out so: `pack.case_unreadable`, or `pack.case_failed` {element: what was expected or the
// step that was not taken, about: how it is now}.
std::vector<base::Reason> failed_cases(const Pack& pack);

}  // namespace fangxing::app
