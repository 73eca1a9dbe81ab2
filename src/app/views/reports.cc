#include "app/views/reports.h"

#include <algorithm>

#include "app/bridge/reports.h"
#include "domain/kpi/definition.h"

namespace fangxing::app {
namespace {

constexpr int most_reports = 400;  // a hundred years of quarters

std::vector<FailureLine> with_reviews(Work& work, const kpi::ReportMade& made) {
    std::vector<FailureLine> out;
    for (const auto& each : made.failures) out.push_back({each, review_of(work, each.release)});
    return out;
}

const kpi::ReportLine* line_called(const kpi::ReportMade& made, std::string_view code) {
    const auto at = std::ranges::find_if(
        made.lines, [&](const kpi::ReportLine& each) { return each.indicator.code == code; });
    return at == made.lines.end() ? nullptr : &*at;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Reports&) {
    ReportLinesShort out;
    auto rows = work.all<kpi::Report>(0, most_reports);
    std::ranges::sort(rows, std::greater{}, [](const kpi::Report& each) { return each.made.to; });
    for (const auto& row : rows) {
        const auto& made = row.made;
        ReportLineShort line{.period = made.period,
                             .from = made.from,
                             .to = made.to,
                             .at = made.at,
                             .success_rate = {},
                             .failures = static_cast<std::int64_t>(made.failures.size())};
        if (const auto* all = line_called(made, "releases")) line.releases = all->numerator;
        if (const auto* rate = line_called(made, "success_rate")) line.success_rate = rate->value;
        for (const auto& each : with_reviews(work, made)) {
            if (each.review == "not_reviewed") ++line.not_reviewed;
        }
        out.items.push_back(std::move(line));
    }
    if (kpi::may_define(work.actor())) out.actions.emplace_back("make_report");
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const ReportView& view) {
    const auto report = report_of(work, view.period);
    if (!report) {
        return base::refuse(base::Kind::not_found, "report.not_found", {{"id", view.period}});
    }
    return base::written(ReportAnswer{report->made, with_reviews(work, report->made)});
}

}  // namespace fangxing::app
