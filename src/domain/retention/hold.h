// A legal hold (依法保全): while it stands nothing of the release, or of the person, is erased or
// pseudonymised, whatever the rules say.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/access/access.h"

namespace fangxing::retention {

struct HoldTag;
using HoldId = base::Id<HoldTag>;

struct HoldPlaced {
    static constexpr std::string_view type = "legal_hold.placed";
    base::Ref release;  // of these two one is set
    access::PersonId person;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct HoldLifted {
    static constexpr std::string_view type = "legal_hold.lifted";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Hold {
    static constexpr std::string_view table = "legal_holds";
    static constexpr std::string_view noun = "legal_hold";
    using Event = std::variant<HoldPlaced, HoldLifted>;

    HoldId id;
    std::int64_t version = 0;
    HoldPlaced placed;
    std::optional<HoldLifted> lifted;

    bool stands() const { return !lifted; }
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("placed", self.placed);
        field("lifted", self.lifted);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.placed.release);
        column("person", self.placed.person);
        column("stands", self.stands());
    }
    static std::int64_t release_of(const Hold& self) { return self.placed.release.value; }
};
void apply(Hold& hold, const Hold::Event& event);

// An auditor or a records manager.
bool may_hold(const access::Actor& actor);
// Refuses 403 `legal_hold.holders_only`, 422 `input.invalid` with `legal_hold.of_one` unless it is
// of one release or one person, and `reason.missing`.
base::Result<std::vector<Hold::Event>> place(HoldPlaced wish, const access::Actor& actor);
// Refuses 403 `legal_hold.holders_only`, 422 `reason.missing`, 409 `legal_hold.lifted_already`.
base::Result<std::vector<Hold::Event>> lift(const Hold& hold, const std::string& reason,
                                            const access::Actor& actor, base::Instant now);

}  // namespace fangxing::retention
