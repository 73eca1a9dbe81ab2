// The definitive software library (DSL, 最终软件库): approved master copies, bound by digest.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
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
    using Event = std::variant<EntryAdded, EntryApproved, EntryRetired>;

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

// Who approves what enters the library, and retires it.
inline constexpr std::string_view keeper_role = "software_control_supervisor";

// Refuses 422 `library.incomplete` with every missing field, and `library.blank_in_name`.
base::Result<std::vector<Entry::Event>> add(EntryAdded entry);
// Refuses 403 `library.role`, 403 `library.own_entry` (who took it in), 409
// `library.not_quarantined`.
base::Result<std::vector<Entry::Event>> approve(const Entry& entry, const access::Actor& actor,
                                                base::Instant now);
// Refuses 403 `library.role`, 409 `library.retired`, 422 `reason.missing`.
base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               const std::string& reason, base::Instant now);

}  // namespace fangxing::library
