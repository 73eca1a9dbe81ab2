// Use applications (使用申请): who wants a master copy for what, who lets him, when it went out and
// came back.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/library/library.h"

namespace fangxing::library {

struct UseTag;
using UseId = base::Id<UseTag>;

enum class UseState { applied, approved, refused, checked_out, returned };
constexpr auto names(UseState) {
    return base::named<UseState>({{UseState::applied, "applied"},
                                  {UseState::approved, "approved"},
                                  {UseState::refused, "refused"},
                                  {UseState::checked_out, "checked_out"},
                                  {UseState::returned, "returned"}});
}

struct UseApplied {
    static constexpr std::string_view type = "library_use.applied";
    EntryId entry;
    base::Ref system;
    std::string name;
    std::string package_version;
    std::string purpose;
    std::string place;  // where it will be used
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("purpose", self.purpose);
        field("place", self.place);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct UseDecided {
    static constexpr std::string_view type = "library_use.decided";
    bool approved = false;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("approved", self.approved);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct CheckedOut {
    static constexpr std::string_view type = "library_use.checked_out";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct Returned {
    static constexpr std::string_view type = "library_use.returned";
    std::string note;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("note", self.note);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Use {
    static constexpr std::string_view table = "library_uses";
    static constexpr std::string_view noun = "library_use";
    using Event = std::variant<UseApplied, UseDecided, CheckedOut, Returned>;

    UseId id;
    std::int64_t version = 0;
    UseApplied applied;
    UseState state = UseState::applied;
    std::string reason;  // of the decision
    access::PersonId decided_by;
    base::Instant decided_at;
    base::Instant checked_out_at;
    base::Instant returned_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("applied", self.applied);
        field("state", self.state);
        field("reason", self.reason);
        field("decided_by", self.decided_by);
        field("decided_at", self.decided_at);
        field("checked_out_at", self.checked_out_at);
        field("returned_at", self.returned_at);
    }
    static void columns(auto& column, const auto& self) {
        column("entry", self.applied.entry);
        column("person", self.applied.by);
        column("state", self.state);
    }
};
void apply(Use& use, const Use::Event& event);

using UseEvents = std::vector<Use::Event>;
// Refuses 422 `library_use.incomplete` with every missing field, 409 `library.not_usable` {state}
// where the entry is not approved.
base::Result<UseEvents> apply_for(const Entry& entry, UseApplied wish);
// Refuses 403 `library.role`, 403 `library_use.own`, 409 `library_use.decided_already`, 422
// `reason.missing` where it is refused.
base::Result<UseEvents> decide(const Use& use, bool approved, const std::string& reason,
                               const access::Actor& actor, base::Instant now);
// Refuses 403 `library_use.not_yours` (the applicant's or a keeper's), 409
// `library_use.not_approved` {state}, 409 `library.not_usable`.
base::Result<UseEvents> check_out(const Use& use, const Entry& entry, const access::Actor& actor,
                                  base::Instant now);
// Refuses 403 `library_use.not_yours`, 409 `library_use.not_out` {state}.
base::Result<UseEvents> give_back(const Use& use, const std::string& note,
                                  const access::Actor& actor, base::Instant now);

}  // namespace fangxing::library
