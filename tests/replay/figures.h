// The days' sums of indicators against those that follow from the rebuilt rows.
#pragma once

#include <cstdint>
#include <map>

#include "app/ports/store.h"
#include "domain/improvement/improvement.h"
#include "domain/knowledge/training.h"
#include "domain/kpi/outcome.h"
#include "domain/release/release.h"
#include "replay.h"

namespace fangxing::replay {

void compare_figures(app::Store& store, const std::map<std::int64_t, kpi::Outcome>& outcomes,
                     const std::map<std::int64_t, knowledge::Training>& trainings,
                     const std::map<std::int64_t, improvement::Improvement>& improvements,
                     const std::map<std::int64_t, release::Release>& releases, Findings& findings);

}  // namespace fangxing::replay
