// Rollback decisions in a release's course: asked by what is seen, taken by a person, carried out.
#pragma once

#include <optional>

#include "app/bridge/case.h"
#include "domain/monitoring/rollback_decision.h"
#include "domain/monitoring/triggers.h"

namespace fangxing::app {

// The work of the task that stands in the deciders' list while the decision is open.
inline constexpr std::string_view rollback_decision_work = "rollback_decision";

std::optional<monitoring::RollbackDecision> open_decision(Case& of);
std::vector<monitoring::RollbackDecision> decisions_of(Case& of);
std::vector<monitoring::Observation> observations_of(Case& of);
// Where what was seen meets a trigger while the release can still be rolled back: the decision is
// asked, or the open one has one cause more.
base::Result<void> ask_where_met(Case& of, const monitoring::Observation& fresh,
                                 const std::vector<monitoring::Observation>& earlier);
// Lines of the log that fit patterns of the plan: whoever leads and decides is told, once for all
// of these.
base::Result<void> tell_anomalies(Case& of, const std::vector<monitoring::Observation>& fresh);
// Where the record that this task filled in says that a verification has failed, as above.
base::Result<void> ask_where_failed(Case& of, const release::Task& task);
// Takes the open decision, if there is one, and does away with its task.
base::Result<void> settle_decision(Case& of, monitoring::Choice choice, const std::string& reason);
// Ends the forward steps and sends the flow back. Refuses as `release::begin_rollback`, 409
// `release.no_rollback_path`.
base::Result<void> order_rollback(Case& of, const std::string& reason);
// The domain's own demands at a point: nothing is confirmed while a decision is open, nothing
// deployed beside another release on the same item.
base::Result<void> add_demands(Case& of, clearance::Point point, std::vector<base::Reason>& unmet);

}  // namespace fangxing::app
