// The journal's entries as the live feed shows them: what changed, never its contents.
#pragma once

#include <vector>

#include "app/ports/store.h"
#include "app/system.h"
#include "domain/access/access.h"

namespace fangxing::app {

struct FeedEntry {
    std::int64_t seq = 0;
    base::Instant at;
    std::string actor;
    access::PersonId person;
    std::string act;
    std::string noun;
    base::Ref id;
    base::Ref release;
    std::string type;
    static void describe(auto& field, auto& self) {
        field("seq", self.seq);
        field("at", self.at);
        field("actor", self.actor);
        field("person", self.person);
        field("act", self.act);
        field("noun", self.noun);
        field("id", self.id);
        field("release", self.release);
        field("type", self.type);
    }
};

// Those that the person may know of: his own acts, all of them for who reads the journal, accounts
// for who keeps them, and the business rows that his roles let him read.
std::vector<FeedEntry> readable(Store& store, const access::Actor& actor,
                                const std::vector<JournalEntry>& entries);

}  // namespace fangxing::app
