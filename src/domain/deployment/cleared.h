// Does a signed clearance allow what a ticket asks for? Asked by the server before it signs the
// ticket and by the deployment process before it runs it.
#pragma once

#include <string_view>

#include "domain/clearance/clearance.h"
#include "domain/deployment/ticket.h"

namespace fangxing::deployment {

// What the in-toto statement of a clearance says, from bytes whose signature has been verified.
// Refuses 422 `clearance.malformed`.
base::Result<clearance::Issued> read_statement(std::string_view statement);

// A forward step must stand in the signed plan, an undoing one be the undo of a step of it; targets
// and artifacts must be cleared ones. Undoing is not bound to the window: going back must work when
// time has run out. Refuses 409 `clearance.other_release`, `clearance.plan_differs`,
// `clearance.step_differs`, `clearance.targets_differ`, `clearance.artifacts_differ`,
// `clearance.window_closed`.
base::Result<void> must_cover(const clearance::Issued& cleared, const Ticket& ticket,
                              base::Instant now);

}  // namespace fangxing::deployment
