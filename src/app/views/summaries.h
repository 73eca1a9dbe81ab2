// Summaries for managers: what they were sent, and what each of them said of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/improvements.h"
#include "domain/improvement/summary.h"

namespace fangxing::app {

struct EndorsementLine {
    HolderLine by;
    bool endorsed = false;
    std::string comment;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("endorsed", self.endorsed);
        field("comment", self.comment);
        field("at", self.at);
    }
};
struct SummaryLine {
    improvement::SummaryId id;
    std::string pack;
    base::Words pack_name;
    std::vector<HolderLine> managers;
    base::Instant deliver_at;
    improvement::Interval interval = improvement::Interval::once;
    std::string note;
    std::optional<base::Instant> delivered_at;
    std::string period;
    std::vector<kpi::ReportLine> lines;
    std::int64_t open_improvements = 0;
    std::int64_t overdue_improvements = 0;
    std::vector<EndorsementLine> endorsements;
    std::vector<std::string> actions;  // endorse_summary
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("managers", self.managers);
        field("deliver_at", self.deliver_at);
        field("interval", self.interval);
        field("note", self.note);
        field("delivered_at", self.delivered_at);
        field("period", self.period);
        field("lines", self.lines);
        field("open_improvements", self.open_improvements);
        field("overdue_improvements", self.overdue_improvements);
        field("endorsements", self.endorsements);
        field("actions", self.actions);
    }
};
struct SummaryLines {
    std::vector<SummaryLine> items;    // the newest first
    std::vector<std::string> actions;  // schedule_summary
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct Summaries {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = SummaryLines;
    std::optional<std::string> pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
base::Result<base::JsonText> look(Work& work, const Summaries& view);

}  // namespace fangxing::app
