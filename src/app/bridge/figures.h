// Figures out of what is counted: the indicators that hold, and their sums over periods.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/kpi/definition.h"
#include "domain/kpi/outcome.h"
#include "domain/kpi/period.h"

namespace fangxing::app {

std::vector<kpi::Definition> own_indicators(Work& work);
// The standard ones, over them the organisation's own, over these the process's where one is asked
// for.
std::vector<kpi::Indicator> indicators_for(Work& work, const std::string& pack);

// Which releases count: all of one process, of one value of one dimension.
struct Slice {
    std::string pack = {};  // empty: every process
    kpi::Dimension dimension = kpi::Dimension::all;
    std::optional<std::string> value = {};  // none: each value apart
};
// Sums by value and month, up to today: what lies ahead does not count yet.
struct MonthSums {
    std::int64_t month = 0;  // 202611
    std::string value;
    kpi::Sums sums;
};
std::vector<MonthSums> month_sums(Work& work, const Slice& slice, kpi::Day from, kpi::Day to);
kpi::Sums sums_in(const std::vector<MonthSums>& months, const kpi::Period& period);
// Of each value apart.
std::map<std::string, kpi::Sums> sums_by_value(const std::vector<MonthSums>& months,
                                               const kpi::Period& period);

// "2026-Q4"; nothing asked for: the current period of that kind. Refuses 422 `input.wrong_type`.
base::Result<kpi::Period> period_asked(Work& work, const std::optional<std::string>& text);
kpi::Period current_period(Work& work, kpi::PeriodKind kind);

}  // namespace fangxing::app
