// A release's part of the journal: who did what when, and in which step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct TimelineEntry {
    base::Ref id;
    std::optional<std::int64_t> seq;  // once sealed
    base::Instant at;
    std::string actor;
    std::string via;
    std::string act;
    std::string noun;
    base::Ref noun_id;
    std::string type;
    std::string code;     // number of the step that it is about, in the source document
    base::Words about;    // the task, seat or deployment step that it is about, by its name
    base::Words verdict;  // of a decision, in the pack's own words; empty: of the product's
    std::string reason;
    base::Json payload;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("seq", self.seq);
        field("at", self.at);
        field("actor", self.actor);
        field("via", self.via);
        field("act", self.act);
        field("noun", self.noun);
        field("noun_id", self.noun_id);
        field("type", self.type);
        field("code", self.code);
        field("about", self.about);
        field("verdict", self.verdict);
        field("reason", self.reason);
        field("payload", self.payload);
    }
};
struct TimelinePage {
    std::vector<TimelineEntry> items;
    std::optional<base::Ref> next;
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("next", self.next);
    }
};
struct Timeline {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = TimelinePage;
    release::ReleaseId release;
    std::optional<std::string> code;  // of a step, or where its number begins: "4.2.7"
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 500, otherwise 200
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("code", self.code);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Timeline& view);

}  // namespace fangxing::app
