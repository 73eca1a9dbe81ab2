// A summary (管理层摘要) of how a process does, sent to named managers; what each says of it is
// kept with his name and the date.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/improvement/intervals.h"
#include "domain/improvement/parties.h"
#include "domain/kpi/report.h"

namespace fangxing::improvement {

struct SummaryTag;
using SummaryId = base::Id<SummaryTag>;

struct SummaryScheduled {
    static constexpr std::string_view type = "summary.scheduled";
    std::string pack;
    std::vector<access::PersonId> managers;
    base::Instant deliver_at;
    Interval interval = Interval::once;
    std::string note;  // the process owner's words to them
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("managers", self.managers);
        field("deliver_at", self.deliver_at);
        field("interval", self.interval);
        field("note", self.note);
        field("by", self.by);
        field("at", self.at);
    }
};
struct SummaryDelivered {
    static constexpr std::string_view type = "summary.delivered";
    std::string period;  // "2026-Q4", the last that was over
    std::vector<kpi::ReportLine> lines;
    std::int64_t open_improvements = 0;
    std::int64_t overdue_improvements = 0;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("lines", self.lines);
        field("open_improvements", self.open_improvements);
        field("overdue_improvements", self.overdue_improvements);
        field("at", self.at);
    }
};
struct SummaryEndorsed {
    static constexpr std::string_view type = "summary.endorsed";
    access::PersonId by;
    bool endorsed = false;  // supports it; false: a comment alone
    std::string comment;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("endorsed", self.endorsed);
        field("comment", self.comment);
        field("at", self.at);
    }
};

struct Summary {
    static constexpr std::string_view table = "summaries";
    static constexpr std::string_view noun = "summary";
    using Event = std::variant<SummaryScheduled, SummaryDelivered, SummaryEndorsed>;

    SummaryId id;
    std::int64_t version = 0;
    SummaryScheduled scheduled;
    std::optional<SummaryDelivered> delivered;
    std::vector<SummaryEndorsed> endorsements;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("scheduled", self.scheduled);
        field("delivered", self.delivered);
        field("endorsements", self.endorsements);
    }
    static void columns(auto& column, const auto& self) { column("pack", self.scheduled.pack); }
};
void apply(Summary& summary, const Summary::Event& event);
using SummaryEvents = base::Result<std::vector<Summary::Event>>;

// Refuses 403 `improvement.process_owner_only`, 422 `summary.incomplete` without managers, or for a
// time that is over.
SummaryEvents schedule(SummaryScheduled scheduled, const access::Actor& actor,
                       const Parties& parties);
// The next one where it comes again.
std::optional<SummaryScheduled> following(const Summary& summary, const std::string& zone);
// Once by each of the named. Refuses 403 `summary.not_addressed`, 403 `approval.by_token`, 409
// `summary.not_delivered`, 409 `summary.endorsed_already`, 422 `summary.without_comment` where he
// neither endorses nor comments.
SummaryEvents endorse(const Summary& summary, SummaryEndorsed said, const access::Actor& actor);
bool waits_for(const Summary& summary, access::PersonId person);

}  // namespace fangxing::improvement
