// What was erased from the journal by rule, told from what is damaged: a protocol, itself an entry
// of the journal, names every payload that is gone and every person whose name was replaced.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "domain/journal/entry.h"

namespace fangxing::journal {

struct Finding {
    // "gap", "payload_differs", "payload_missing", "actor_differs", "root_differs",
    // "entries_missing"
    std::string what;
    std::int64_t seq = 0;  // of the entry; of `root_differs` and `entries_missing` the size signed
};

// The entries of one person, whose actor is a pseudonym from the protocol on.
struct Veiled {
    base::Ref person;
    std::string pseudonym;
    std::int64_t entries = 0;
    base::Digest digest;  // `chained` over those entries in their order, as they stand since
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("pseudonym", self.pseudonym);
        field("entries", self.entries);
        field("digest", self.digest);
    }
};
// What an entry of the type `protocol_type` holds as its member `journal`.
struct Protocol {
    std::vector<base::Ref> payloads;  // entries whose payloads were erased
    std::vector<Veiled> veiled;
    static void describe(auto& field, auto& self) {
        field("payloads", self.payloads);
        field("veiled", self.veiled);
    }
};
inline constexpr std::string_view protocol_type = "retention_run.carried_out";
// Nothing where the entry is no protocol, or the payload not its own.
std::optional<Protocol> protocol_in(const Sealed& entry, std::string_view payload);

// Its payload is gone, or its actor replaced.
bool is_changed(const Sealed& entry);
base::Digest chained(const base::Digest& before, const Sealed& entry);

// Sees entries in their order, and afterwards says what no protocol accounts for.
class Erasures {
  public:
    void add(const Sealed& entry);
    void add(const Protocol& protocol);
    // By the entries' numbers.
    std::vector<Finding> unaccounted() const;
    // Of one entry of a part of the journal: do the protocols seen name what is gone of it?
    bool names(const Sealed& entry) const;

  private:
    struct Of {
        std::int64_t first = 0;  // number of the first such entry
        std::int64_t entries = 0;
        std::set<std::string> actors;
        base::Digest digest;
    };
    std::map<base::Ref, std::int64_t> missing_;  // payloads: numbers by the entries' ids
    std::map<base::Ref, Of> veiled_;             // by person
    std::set<base::Ref> named_;
    std::map<base::Ref, Veiled> replaced_;
};

}  // namespace fangxing::journal
