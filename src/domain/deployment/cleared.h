// What the deployment process reads of a signed clearance: the plan, places, bytes and time that
// were approved. It is the predicate of the clearance's in-toto statement (other members beside).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/clearance/clearance.h"
#include "domain/deployment/ticket.h"

namespace fangxing::deployment {

struct Cleared {
    base::Ref id;  // of the clearance
    base::Ref release;
    std::vector<PlanStep> steps;  // the fact `plan.steps`, read by `read_plan`
    std::vector<TicketTarget> targets;
    std::vector<TicketArtifact> artifacts;
    base::Instant window_start;
    base::Instant window_end;
    base::Instant expires_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("steps", self.steps);
        field("targets", self.targets);
        field("artifacts", self.artifacts);
        field("window_start", self.window_start);
        field("window_end", self.window_end);
        field("expires_at", self.expires_at);
    }
};
inline constexpr std::string_view clearance_type = clearance::statement_type;

// What the in-toto statement of a clearance says, from bytes whose signature has been verified.
// Refuses 422 `clearance.malformed`.
base::Result<Cleared> read_statement(std::string_view statement);

// Does the ticket ask for no more than the clearance allows? A forward step must be the plan's
// own, an undoing one the undo of a plan's step; targets and artifacts must agree word for word.
// Undoing is not bound to window and expiry: going back must work when time has run out. Refuses
// 409 `clearance.other_release`, `clearance.step_differs`, `clearance.targets_differ`,
// `clearance.artifacts_differ`, `clearance.expired`, `clearance.window_closed`.
base::Result<void> must_cover(const Cleared& cleared, const Ticket& ticket, base::Instant now);

}  // namespace fangxing::deployment
