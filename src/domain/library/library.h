// The definitive software library (DSL, 最终软件库): approved master copies, bound by digest.
#pragma once

#include <chrono>
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

// Who approves what enters the library, and retires it.
inline constexpr std::string_view keeper_role = "software_control_supervisor";

// How long after it was handed over a version may be entered, where the organisation sets nothing
// else (S4-57).
inline constexpr base::Duration usual_limit = std::chrono::hours(24);

// Tells whether it is late. Refuses 422 `library.incomplete` with every missing field,
// `library.blank_in_name`, and `library.received_in_future`.
base::Result<std::vector<Entry::Event>> add(EntryAdded entry, base::Duration limit = usual_limit);
// Who is named as the approver keeps the library and is not the one who takes it in. Refuses 422
// `library.incomplete`
// (`library.unfit_approver`).
base::Result<void> must_fit(const EntryAdded& entry, access::PersonId natural, bool keeps);
// Refuses 422 `input.invalid` (`library.replaces_other`): a version comes in place of one of the
// same name and system that is not retired.
base::Result<void> may_replace(const Entry& old, const EntryAdded& fresh);
// Of the old entry, once the new one is approved; nothing where it was replaced before.
std::vector<Entry::Event> replaced(const Entry& old, const Entry& successor,
                                   const access::Actor& actor, base::Instant now);
// Whoever keeps the library, or holds this item on a use application, gets the bytes. Refuses 403
// `library.no_download`.
base::Result<void> may_download(const access::Actor& actor, bool holds_it);
// Refuses 403 `library.role`.
base::Result<void> must_keep(const access::Actor& actor, base::Ref system);
// Refuses 403 `library.role`, 403 `library.own_entry` (who took it in), 409
// `library.not_quarantined`.
base::Result<std::vector<Entry::Event>> approve(const Entry& entry, const access::Actor& actor,
                                                base::Instant now);
// Refuses 403 `library.role`, 409 `library.retired`, 422 `reason.missing`.
base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               const std::string& reason, base::Instant now);

}  // namespace fangxing::library
