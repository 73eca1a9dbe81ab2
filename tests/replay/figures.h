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

template <class T>
using ById = std::map<std::int64_t, T>;

struct Counted {
    const ById<kpi::Outcome>& outcomes;
    const ById<knowledge::Training>& trainings;
    const ById<release::Release>& releases;
    const ById<library::Entry>& entries;
    const ById<cmdb::Reconciliation>& reconciliations;
    const ById<improvement::Improvement>& improvements;
};
void compare_figures(app::Store& store, const Counted& rebuilt, Findings& findings);

}  // namespace fangxing::replay
