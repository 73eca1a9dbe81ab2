// The analysis report of a period (发布流程分析报表): figures as they stood when it was over.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/kpi/indicator.h"
#include "domain/kpi/outcome.h"

namespace fangxing::kpi {

struct ReportTag;
using ReportId = base::Id<ReportTag>;

// A figure as it stood, with how it was defined then.
struct ReportLine {
    Indicator indicator;
    std::optional<double> value;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::string because;
    std::optional<bool> met;
    static void describe(auto& field, auto& self) {
        field("indicator", self.indicator);
        field("value", self.value);
        field("numerator", self.numerator);
        field("denominator", self.denominator);
        field("because", self.because);
        field("met", self.met);
    }
};
ReportLine report_line(const Indicator& indicator, const Sums& sums);

// A release that did not succeed; one still being wound up has not ended yet.
struct FailedRelease {
    release::ReleaseId release;
    std::string number;
    std::string title;
    std::string result;  // name of the end state, "restored" while it is open
    std::optional<base::Instant> ended_at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("result", self.result);
        field("ended_at", self.ended_at);
    }
};

// The same of one process, against its own targets.
struct ReportOfPack {
    std::string pack;
    base::Words name;
    std::vector<ReportLine> lines;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("name", self.name);
        field("lines", self.lines);
    }
};

struct ReportMade {
    static constexpr std::string_view type = "report.made";
    std::string period;  // "2026-Q4"
    base::Instant from;
    base::Instant to;
    std::vector<ReportLine> lines;
    std::map<std::string, std::map<std::string, std::int64_t>> by_type;  // type -> named sums
    std::vector<ReportOfPack> packs;
    std::vector<FailedRelease> failures;
    access::PersonId by;  // nobody: the quarter's end
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("from", self.from);
        field("to", self.to);
        field("lines", self.lines);
        field("by_type", self.by_type);
        field("packs", self.packs);
        field("failures", self.failures);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Report {
    static constexpr std::string_view table = "reports";
    static constexpr std::string_view noun = "report";
    using Event = std::variant<ReportMade>;

    ReportId id;
    std::int64_t version = 0;
    ReportMade made;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
    }
    static void columns(auto& column, const auto& self) { column("period", self.made.period); }
};
void apply(Report& report, const Report::Event& event);

// Refuses 409 `report.period_not_over`: what is frozen must be whole.
base::Result<std::vector<Report::Event>> make(ReportMade made);

}  // namespace fangxing::kpi
