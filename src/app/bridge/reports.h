// Reports of periods: gathered when a quarter is over, frozen as they stand.
#pragma once

#include "app/system.h"
#include "app/work.h"
#include "domain/kpi/report.h"

namespace fangxing::app {

// Record in which a failed release is reviewed; a process that reviews has one of this name.
inline constexpr const char* failure_review = "failure_review";

std::optional<kpi::Report> report_of(Work& work, const std::string& period);
// Refuses 409 `report.period_not_over`, 409 `report.already_made`.
base::Result<kpi::Report> make_report(Work& work, const kpi::Period& period);
// "reviewed" once its review is filed, else "not_reviewed".
std::string review_of(Work& work, release::ReleaseId release);

// Figures of a process as they stand; none where nothing of it was counted in the period.
std::vector<kpi::ReportLine> report_lines(Work& work, const kpi::Period& period,
                                          const std::string& pack);
// Also where nothing was counted.
std::vector<kpi::ReportLine> report_lines_of_none(Work& work, const kpi::Period& period,
                                                  const std::string& pack);
// Releases that did not succeed; of one process, or of all where it is empty.
std::vector<kpi::FailedRelease> failures_in(Work& work, const calendar::Span& span,
                                            const std::string& pack);

// The end of that quarter is waited for; said again it changes nothing.
void expect_end_of(Work& work, const kpi::Period& quarter);
// The same of the current quarter, and the judgement of each process, at the server's start.
base::Result<void> expect_end_of_quarter(const System& system);

}  // namespace fangxing::app
