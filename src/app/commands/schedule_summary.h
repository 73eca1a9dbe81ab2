// The process owner has a summary sent to named managers; each says what he thinks of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/improvement/summary.h"

namespace fangxing::app {

struct ScheduleSummary {
    static constexpr std::string_view act = "schedule_summary";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    std::vector<std::string> managers;              // logins
    std::optional<base::Instant> deliver_at;        // now
    std::optional<improvement::Interval> interval;  // once
    std::optional<std::string> note;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("managers", self.managers);
        field("deliver_at", self.deliver_at);
        field("interval", self.interval);
        field("note", self.note);
    }
};
// Refuses 404 `pack.not_found`, 422 `person.not_found` and as `improvement::schedule`.
base::Result<base::Json> carry_out(Work& work, const ScheduleSummary& command);

struct EndorseSummary {
    static constexpr std::string_view act = "endorse_summary";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::SummaryId summary;
    bool endorsed = false;
    std::optional<std::string> comment;
    static void describe(auto& field, auto& self) {
        field("summary", self.summary);
        field("endorsed", self.endorsed);
        field("comment", self.comment);
    }
};
// Refuses 404 `summary.not_found` and as `improvement::endorse`.
base::Result<base::Json> carry_out(Work& work, const EndorseSummary& command);

}  // namespace fangxing::app
