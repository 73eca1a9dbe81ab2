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

// The end of that quarter is waited for; said again it changes nothing.
void expect_end_of(Work& work, const kpi::Period& quarter);
// The same of the current quarter, at the server's start.
base::Result<void> expect_end_of_quarter(const System& system);

}  // namespace fangxing::app
