// The journal for auditors: what was done and refused, by whom, when and why; and its proof.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"
#include "domain/journal/entry.h"

namespace fangxing::app {

struct JournalLine {
    std::int64_t seq = 0;
    base::Ref id;
    base::Instant at;
    std::string actor;  // login, "token:…" or "system:…"
    std::optional<HolderLine> person;
    std::string via;
    std::string act;
    std::string noun;
    base::Ref noun_id;
    base::Ref release;
    std::string release_number;  // empty: of no release
    std::string type;
    std::string reason;
    std::string payload;  // JSON; empty where it was erased by rule
    static void describe(auto& field, auto& self) {
        field("seq", self.seq);
        field("id", self.id);
        field("at", self.at);
        field("actor", self.actor);
        field("person", self.person);
        field("via", self.via);
        field("act", self.act);
        field("noun", self.noun);
        field("noun_id", self.noun_id);
        field("release", self.release);
        field("release_number", self.release_number);
        field("type", self.type);
        field("reason", self.reason);
        field("payload", self.payload);
    }
};
struct JournalPage {
    std::vector<JournalLine> items;   // newest first
    std::optional<std::string> next;  // `after` of the next page; absent on the last
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("next", self.next);
    }
};
// Sealed entries; what was just committed is seen within a fifth of a second. Refuses 422
// `input.cursor`, `input.out_of_range`.
struct Journal {
    static constexpr access::Permission permission = access::Permission::read_journal;
    using Answer = JournalPage;

    std::optional<base::Ref> person;
    std::optional<base::Ref> release;
    std::optional<std::string> noun;
    std::optional<std::string> act;
    std::optional<std::string> type;  // "refused": what was not allowed
    std::optional<base::Instant> from;
    std::optional<base::Instant> before;
    std::optional<std::string> after;
    std::optional<int> limit;  // 1 to 200; 50 where it is not said
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("release", self.release);
        field("noun", self.noun);
        field("act", self.act);
        field("type", self.type);
        field("from", self.from);
        field("before", self.before);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Journal& view);

}  // namespace fangxing::app
