// An entry of the library: what came in, from where, who let it in, what came in its place.
#pragma once

#include <string>
#include <variant>

#include "base/describe.h"
#include "domain/access/access.h"

namespace fangxing::library {

struct EntryTag;
using EntryId = base::Id<EntryTag>;

enum class State { quarantined, approved, retired };
constexpr auto names(State) {
    return base::named<State>({{State::quarantined, "quarantined"},
                               {State::approved, "approved"},
                               {State::retired, "retired"}});
}

// Taken in and hashed; not usable before it is approved by somebody else.
struct EntryAdded {
    static constexpr std::string_view type = "library.added";
    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;
    std::int64_t size = 0;
    std::string file_name;
    std::string source;  // where it came from: build, supplier, change
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    access::PersonId approver{};  // who is asked to approve it
    base::Instant received_at{};  // when the version was handed over; 0: as it was entered
    bool late = false;            // entered later than the limit allows
    EntryId replaces{};           // the version that this one comes in place of
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("size", self.size);
        field("file_name", self.file_name);
        field("source", self.source);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
        field("approver", self.approver);
        field("received_at", self.received_at);
        field("late", self.late);
        field("replaces", self.replaces);
    }
};
struct EntryApproved {
    static constexpr std::string_view type = "library.approved";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
// A newer version has come in its place; this one stays, for those who run it or go back to it.
struct EntryReplaced {
    static constexpr std::string_view type = "library.replaced";
    EntryId successor;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("successor", self.successor);
        field("by", self.by);
        field("at", self.at);
    }
};
struct EntryRetired {
    static constexpr std::string_view type = "library.retired";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Entry {
    static constexpr std::string_view table = "library_entries";
    static constexpr std::string_view noun = "library_entry";
    using Event = std::variant<EntryAdded, EntryApproved, EntryReplaced, EntryRetired>;

    EntryId id;
    std::int64_t version = 0;
    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;
    std::int64_t size = 0;
    std::string file_name;
    std::string source;
    State state = State::quarantined;
    access::PersonId added_by;
    access::PersonId added_by_natural;
    base::Instant added_at;
    access::PersonId approved_by;
    base::Instant approved_at;
    access::PersonId approver;
    base::Instant received_at;
    bool late = false;
    EntryId replaces;
    EntryId replaced_by;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("size", self.size);
        field("file_name", self.file_name);
        field("source", self.source);
        field("state", self.state);
        field("added_by", self.added_by);
        field("added_by_natural", self.added_by_natural);
        field("added_at", self.added_at);
        field("approved_by", self.approved_by);
        field("approved_at", self.approved_at);
        field("approver", self.approver);
        field("received_at", self.received_at);
        field("late", self.late);
        field("replaces", self.replaces);
        field("replaced_by", self.replaced_by);
    }
    // `bound` makes (system, name, version) unique: a name is bound once, for ever.
    static void columns(auto& column, const auto& self) {
        column("bound", self.system.text() + " " + self.name + " " + self.package_version);
        column("system", self.system);
        column("digest", self.digest.text);
        column("state", self.state);
    }
};
void apply(Entry& entry, const Entry::Event& event);

}  // namespace fangxing::library
