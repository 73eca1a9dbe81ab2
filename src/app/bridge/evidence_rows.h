// What the process leaves on record beside its state: incidents and decisions, as rows of a
// release.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/running.h"
#include "app/pack/pack.h"
#include "app/work.h"
#include "domain/release/decision.h"
#include "domain/release/incident.h"
#include "process/engine/event.h"
#include "process/engine/want.h"

namespace fangxing::app {

// What a person is doing about an incident; those that go with it are overtaken.
struct Resolving {
    engine::Key incident = 0;
    release::IncidentResolved how;
};

// Rows for incidents that a step raised, with what they saw, and for those that it ended.
base::Result<void> keep_incidents(Work& work, const Pack& pack, const Running& of,
                                  const std::vector<engine::Incident>& before,
                                  const std::vector<engine::Want>& wants,
                                  const std::optional<Resolving>& resolving);

// A row for each decision that business rule tasks asked in a step.
base::Result<void> keep_decisions(Work& work, const Pack& pack, const Running& of,
                                  const std::vector<engine::Event>& events);
// What the domain itself asks, again and again as its inputs change: a row where the question or
// the answer is new.
base::Result<void> keep_decided(Work& work, const Pack& pack, release::ReleaseId release,
                                const dmn::Decided& decided);

}  // namespace fangxing::app
