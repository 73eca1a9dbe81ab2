// Reports that were made: as they stand, with the reviews of failures as they are now; printed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/print/sheet.h"
#include "app/work.h"
#include "domain/kpi/report.h"

namespace fangxing::app {

struct ReportLineShort {
    std::string period;
    base::Instant from;
    base::Instant to;
    base::Instant at;
    std::int64_t releases = 0;
    std::optional<double> success_rate;
    std::int64_t failures = 0;
    std::int64_t not_reviewed = 0;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("from", self.from);
        field("to", self.to);
        field("at", self.at);
        field("releases", self.releases);
        field("success_rate", self.success_rate);
        field("failures", self.failures);
        field("not_reviewed", self.not_reviewed);
    }
};
struct ReportLinesShort {
    std::vector<ReportLineShort> items;  // the newest first
    std::vector<std::string> actions;    // make_report
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct Reports {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = ReportLinesShort;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Reports& view);

struct FailureLine {
    kpi::FailedRelease failed;
    std::string review;  // "reviewed" or "not_reviewed", as it is now
    static void describe(auto& field, auto& self) {
        field("failed", self.failed);
        field("review", self.review);
    }
};
struct ReportAnswer {
    kpi::ReportMade made;
    std::vector<FailureLine> failures;
    static void describe(auto& field, auto& self) {
        field("made", self.made);
        field("failures", self.failures);
    }
};
// Refuses 404 `report.not_found`.
struct ReportView {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = ReportAnswer;
    std::string period;
    static void describe(auto& field, auto& self) { field("period", self.period); }
};
base::Result<base::JsonText> look(Work& work, const ReportView& view);

struct PrintedReport {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = Sheet;
    std::string period;
    static void describe(auto& field, auto& self) { field("period", self.period); }
};
base::Result<base::JsonText> look(Work& work, const PrintedReport& view);

}  // namespace fangxing::app
