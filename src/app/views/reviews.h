// Reviews of a process and meetings with owners of others: planned, held, with what became of each
// item of their minutes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/improvements.h"
#include "domain/improvement/review.h"

namespace fangxing::app {

struct ReviewLine {
    improvement::ReviewId id;
    std::string pack;
    base::Words pack_name;
    improvement::ReviewKind kind = improvement::ReviewKind::process;
    std::string title;
    base::Instant held_at;
    improvement::Interval interval = improvement::Interval::once;
    std::int64_t participants = 0;
    bool held = false;  // its minutes are there
    bool owed = false;  // its time is over, and they are not
    bool ended = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("kind", self.kind);
        field("title", self.title);
        field("held_at", self.held_at);
        field("interval", self.interval);
        field("participants", self.participants);
        field("held", self.held);
        field("owed", self.owed);
        field("ended", self.ended);
    }
};
ReviewLine review_line(Work& work, const improvement::Review& review);

struct ReviewLines {
    std::vector<ReviewLine> items;     // by their time, the latest first
    std::vector<std::string> actions;  // plan_review; plan_owners_meeting
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct Reviews {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReviewLines;
    std::optional<std::string> pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
base::Result<base::JsonText> look(Work& work, const Reviews& view);

struct ParticipantLine {
    HolderLine person;
    std::string process;  // whose owner he is
    bool present = false;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("process", self.process);
        field("present", self.present);
    }
};
struct MinuteItem {
    std::string text;
    std::vector<ImprovementLine> improvements;  // points in the plan that came of it
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("improvements", self.improvements);
    }
};
struct ReviewView {
    ReviewLine head;
    std::vector<ParticipantLine> participants;
    std::vector<HolderLine> others;  // who came beside those invited
    std::vector<MinuteItem> items;
    std::optional<HolderLine> minutes_by;
    std::optional<base::Instant> minutes_at;
    std::optional<improvement::ReviewId> next;
    std::vector<std::string> actions;  // keep_review_minutes, end_review_series, propose_…
    static void describe(auto& field, auto& self) {
        field("head", self.head);
        field("participants", self.participants);
        field("others", self.others);
        field("items", self.items);
        field("minutes_by", self.minutes_by);
        field("minutes_at", self.minutes_at);
        field("next", self.next);
        field("actions", self.actions);
    }
};
// Refuses 404 `review.not_found`.
struct OneReview {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReviewView;
    improvement::ReviewId review;
    static void describe(auto& field, auto& self) { field("review", self.review); }
};
base::Result<base::JsonText> look(Work& work, const OneReview& view);

}  // namespace fangxing::app
