// A step of a deployment plan, as it is written in the section `steps` and signed with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::deployment {

enum class StepKind { manual, ssh, check };
constexpr auto names(StepKind) {
    return base::named<StepKind>(
        {{StepKind::manual, "manual"}, {StepKind::ssh, "ssh"}, {StepKind::check, "check"}});
}

// How a step is undone; a step without one must say `irreversible`.
struct Undo {
    std::string what;
    StepKind kind = StepKind::manual;
    std::string target;   // code of the target; of ssh and check
    std::string command;  // of ssh
    std::string url;      // of check: an address on the target that must answer 200
    std::string expect;   // of check: text that the answer must hold, or empty
    int timeout_s = 60;
    static void describe(auto& field, auto& self) {
        field("what", self.what);
        field("kind", self.kind);
        field("target", self.target);
        field("command", self.command);
        field("url", self.url);
        field("expect", self.expect);
        field("timeout_s", self.timeout_s);
    }
};

struct PlanStep {
    std::string what;
    std::string person;  // login of the person responsible
    StepKind kind = StepKind::manual;
    std::string target;
    std::string command;
    std::string url;
    std::string expect;
    int timeout_s = 60;
    bool repeatable = false;  // may be run again by itself when its result is unknown
    bool irreversible = false;
    std::optional<Undo> undo;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;
    std::string phase = {};  // of a phased go-live, as the plan names it
    static void describe(auto& field, auto& self) {
        field("what", self.what);
        field("person", self.person);
        field("kind", self.kind);
        field("target", self.target);
        field("command", self.command);
        field("url", self.url);
        field("expect", self.expect);
        field("timeout_s", self.timeout_s);
        field("repeatable", self.repeatable);
        field("irreversible", self.irreversible);
        field("undo", self.undo);
        field("start", self.start);
        field("end", self.end);
        field("phase", self.phase);
    }
};

// The steps of a plan's list, as a record holds them: members that a step does not have are passed
// over, those it lacks keep their first value. Refuses 422 `step.malformed`.
base::Result<std::vector<PlanStep>> read_plan(const base::Json& list);

// What is wrong with a plan, each with its JSON Pointer below `field`: `step.without_target`,
// `step.bad_target`, `step.without_command`, `step.bad_url`, `step.bad_timeout`,
// `step.without_undo` (neither undo nor irreversible, and not just a check),
// `step.ends_before_start`.
std::vector<base::Reason> problems(const std::vector<PlanStep>& steps, const std::string& field);

// A target's code, and the account on it: `[a-z_][a-z0-9_-]*`, at most 63 characters.
bool is_code(std::string_view text);

}  // namespace fangxing::deployment
