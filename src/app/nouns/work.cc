#include "app/nouns/noun.h"
#include "domain/monitoring/observation.h"
#include "domain/monitoring/rollback_decision.h"
#include "domain/release/appointment.h"
#include "domain/release/decision.h"
#include "domain/release/incident.h"
#include "domain/release/task.h"

namespace fangxing::app {

template struct Noun<monitoring::Observation>;
template struct Noun<monitoring::RollbackDecision>;
template struct Noun<release::Appointment>;
template struct Noun<release::Decision>;
template struct Noun<release::Incident>;
template struct Noun<release::Task>;

}  // namespace fangxing::app
