// What a rule would erase, and everything that keeps a thing although its time is over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/access/person.h"
#include "domain/retention/rule.h"

namespace fangxing::retention {

// One document of an ended release, or one person who left.
struct Item {
    Kind kind = Kind::attachments;
    base::Ref id;
    base::Ref release;    // of the document
    base::Instant since;  // the release ended, the person was disabled
    base::Instant due_at;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("id", self.id);
        field("release", self.release);
        field("since", self.since);
        field("due_at", self.due_at);
    }
};

struct DocumentFacts {
    std::vector<std::string> holds;     // reasons of those that stand on its release
    std::vector<std::string> named_by;  // what else names its bytes: numbers, names
};
// `retention.held` {reason}, `retention.named_elsewhere` {by}; empty: nothing keeps it.
std::vector<base::Reason> kept_because(const DocumentFacts& facts);

struct PersonFacts {
    access::PersonState state = access::PersonState::active;
    std::vector<std::string> holds;          // on him
    std::vector<std::string> held_releases;  // numbers of those that he took part in
    std::vector<std::string> open_releases;  // the same
    int tasks = 0;                           // open ones that name him
    std::vector<std::string> only_holder;    // roles that he still has, and no active person
    std::vector<std::string> accounts;       // his others that are active
};
// All at once: `person.still_active`, `retention.held` {reason}, `retention.release_held` {number},
// `retention.release_open` {number}, `retention.tasks_open` {count}, `retention.only_holder`
// {role}, `retention.other_account` {login}.
std::vector<base::Reason> kept_because(const PersonFacts& facts);

}  // namespace fangxing::retention
