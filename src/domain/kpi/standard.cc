#include <array>

#include "domain/kpi/indicator.h"

namespace fangxing::kpi {
namespace {

// In per cent, of a quarter.
Indicator share(const char* code, base::Words name, const char* formula, double at_least) {
    return {code, std::move(name), formula, Unit::percent, PeriodKind::quarter, {at_least, {}}};
}

}  // namespace

std::span<const Indicator> standard_indicators() {
    constexpr auto quarter = PeriodKind::quarter;
    static const std::array<Indicator, 12> all{
        Indicator{"success_rate",
                  {"发布成功率", "Release success rate"},
                  "succeeded / attempts",
                  Unit::percent,
                  quarter,
                  {}},
        Indicator{
            "releases", {"发布数量", "Number of releases"}, "ended", Unit::number, quarter, {}},
        Indicator{"on_time_rate",
                  {"发布及时率", "On-time rate"},
                  "on_time / with_planned_end",
                  Unit::percent,
                  quarter,
                  {90.0, {}}},
        Indicator{"efficiency",
                  {"发布效率", "Release efficiency"},
                  "planned_lead / actual_lead",
                  Unit::ratio,
                  quarter,
                  {1.0, {}}},
        Indicator{"effectiveness",
                  {"流程的有效性", "Effectiveness of the process"},
                  "without_deviation / carried_out",
                  Unit::percent,
                  quarter,
                  {90.0, {}}},
        Indicator{"use_of_resources",
                  {"资源的有效使用", "Effective use of resources"},
                  "planned_effort / actual_effort",
                  Unit::ratio,
                  quarter,
                  {0.9, 1.1}},
        share("training_timeliness", {"培训及时率", "Timeliness of training"},
              "sessions_on_time / sessions_due", 95.0),
        share("people_reaching_standard", {"培训人员达标率", "People reaching the standard"},
              "passed / attendees", 90.0),
        share("library_accuracy", {"DSL数据准确率", "Accuracy of the definitive library"},
              "entries_agreeing / entries_compared", 98.0),
        share("library_timeliness", {"DSL数据及时更新率", "Timeliness of the definitive library"},
              "entries_on_time / entries_made", 95.0),
        Indicator{"completeness",
                  {"流程的完备性", "Completeness of the process"},
                  "elements_present / elements_required",
                  Unit::percent,
                  PeriodKind::year,
                  {100.0, {}}},
        share("timeliness_of_improvement", {"流程优化及时性", "Timeliness of optimisation"},
              "improvements_in_time / improvements_due", 90.0),
    };
    return all;
}

}  // namespace fangxing::kpi
