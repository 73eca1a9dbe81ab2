#include "app/bridge/figures.h"

#include "app/pack/versions.h"

namespace fangxing::app {

std::vector<kpi::Definition> own_indicators(Work& work) {
    return work.where<kpi::Definition>("active", std::int64_t{1});
}

std::vector<kpi::Indicator> indicators_for(Work& work, const std::string& pack) {
    const auto standard = kpi::standard_indicators();
    std::vector<kpi::Indicator> own;
    for (const auto& each : own_indicators(work)) own.push_back(each.defined.indicator);
    auto all = kpi::laid_over({standard.begin(), standard.end()}, own);
    if (pack.empty()) return all;
    const auto in_effect = pack_in_effect(work, pack);
    return in_effect ? kpi::laid_over(std::move(all), (*in_effect)->indicators) : all;
}

std::vector<MonthSums> month_sums(Work& work, const Slice& slice, kpi::Day from, kpi::Day to) {
    const auto today = kpi::day_of(work.system().settings.zone, work.now());
    const auto this_month = today / 100 * 100;
    std::vector<MonthSums> out;
    const auto add = [&](std::string dimension, kpi::Day first, kpi::Day end) {
        if (first >= end) return;
        auto rows = work.store().totals({.dimension = std::move(dimension),
                                         .value = slice.value,
                                         .pack = slice.pack,
                                         .from = first,
                                         .to = end});
        for (auto& row : rows) out.push_back({row.span, std::move(row.value), row.sums});
    };
    add(kpi::of_months(slice.dimension), from / 100 * 100, std::min(to, this_month));
    add(kpi::of_days(slice.dimension), std::max(from, this_month), std::min(to, today + 1));
    return out;
}

kpi::Sums sums_in(const std::vector<MonthSums>& months, const kpi::Period& period) {
    kpi::Sums out;
    for (const auto& each : months) {
        if (period.holds_month(each.month)) out += each.sums;
    }
    return out;
}

std::map<std::string, kpi::Sums> sums_by_value(const std::vector<MonthSums>& months,
                                               const kpi::Period& period) {
    std::map<std::string, kpi::Sums> out;
    for (const auto& each : months) {
        if (period.holds_month(each.month)) out[each.value] += each.sums;
    }
    return out;
}

kpi::Period current_period(Work& work, kpi::PeriodKind kind) {
    return kpi::period_at(kind, kpi::day_of(work.system().settings.zone, work.now()));
}

base::Result<kpi::Period> period_asked(Work& work, const std::optional<std::string>& text) {
    if (!text || text->empty()) return current_period(work, kpi::PeriodKind::quarter);
    if (const auto period = kpi::parse_period(*text)) return *period;
    return base::refuse(base::Kind::invalid, "input.invalid", {},
                        {{"input.wrong_type", "/period", {{"expected", "2026-Q4"}}}});
}

}  // namespace fangxing::app
