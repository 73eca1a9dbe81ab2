#include <algorithm>
#include <iterator>

#include "domain/kpi/indicator.h"

namespace fangxing::kpi {
namespace {

constexpr auto by_quarter = PeriodKind::quarter;

std::vector<Indicator> indicators_of_releases() {
    return {
        Indicator{"success_rate",
                  {"发布成功率", "Release success rate"},
                  "succeeded / attempts",
                  Unit::percent,
                  by_quarter,
                  {}},
        Indicator{
            "releases", {"发布数量", "Number of releases"}, "ended", Unit::number, by_quarter, {}},
        Indicator{"on_time_rate",
                  {"发布及时率", "On-time rate"},
                  "on_time / with_planned_end",
                  Unit::percent,
                  by_quarter,
                  {90.0, {}}},
        Indicator{"efficiency",
                  {"发布效率", "Release efficiency"},
                  "planned_lead / actual_lead",
                  Unit::ratio,
                  by_quarter,
                  {1.0, {}}},
        Indicator{"effectiveness",
                  {"流程的有效性", "Effectiveness of the process"},
                  "without_deviation / carried_out",
                  Unit::percent,
                  by_quarter,
                  {90.0, {}}},
        Indicator{"use_of_resources",
                  {"资源的有效使用", "Effective use of resources"},
                  "planned_effort / actual_effort",
                  Unit::ratio,
                  by_quarter,
                  {0.9, 1.1}},
    };
}

std::vector<Indicator> indicators_beside_them() {
    return {
        Indicator{"training_timeliness",
                  {"培训及时率", "Timeliness of training"},
                  "sessions_on_time / sessions_due",
                  Unit::percent,
                  by_quarter,
                  {95.0, {}}},
        Indicator{"people_reaching_standard",
                  {"培训人员达标率", "People reaching the standard"},
                  "passed / attendees",
                  Unit::percent,
                  by_quarter,
                  {90.0, {}}},
        Indicator{"completeness",
                  {"流程的完备性", "Completeness of the process"},
                  "elements_present / elements_required",
                  Unit::percent,
                  PeriodKind::year,
                  {100.0, {}}},
        Indicator{"timeliness_of_improvement",
                  {"流程优化及时性", "Timeliness of optimisation"},
                  "improvements_in_time / improvements_due",
                  Unit::percent,
                  by_quarter,
                  {90.0, {}}},
    };
}

}  // namespace

std::span<const Indicator> standard_indicators() {
    static const auto all = [] {
        auto out = indicators_of_releases();
        std::ranges::move(indicators_beside_them(), std::back_inserter(out));
        return out;
    }();
    return all;
}

}  // namespace fangxing::kpi
