// Legal holds: those of a release or person, or all that stand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/views/page.h"
#include "domain/retention/hold.h"

namespace fangxing::app {

struct HoldLine {
    retention::HoldId id;
    base::Ref release;
    std::string release_number;  // empty: of a person
    std::string release_title;
    std::optional<HolderLine> person;
    std::string reason;
    std::optional<HolderLine> placed_by;
    base::Instant placed_at;
    std::string lifted_because;
    std::optional<HolderLine> lifted_by;
    std::optional<base::Instant> lifted_at;  // absent: it stands
    std::vector<std::string> actions;        // "lift_legal_hold"
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("person", self.person);
        field("reason", self.reason);
        field("placed_by", self.placed_by);
        field("placed_at", self.placed_at);
        field("lifted_because", self.lifted_because);
        field("lifted_by", self.lifted_by);
        field("lifted_at", self.lifted_at);
        field("actions", self.actions);
    }
};
std::optional<HolderLine> holder_line(Work& work, access::PersonId id);
HoldLine hold_line(Work& work, const retention::Hold& hold);

struct LegalHolds {
    static constexpr access::Permission permission = access::Permission::keep_records;
    using Answer = Page<HoldLine>;
    std::optional<bool> standing;  // true: only those that stand
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("standing", self.standing);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const LegalHolds& view);

struct ReleaseHoldsView {
    std::vector<HoldLine> items;       // the newest first
    std::vector<std::string> actions;  // "place_legal_hold"
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
// Refuses 404 `release.not_found`.
struct ReleaseHolds {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleaseHoldsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseHolds& view);

}  // namespace fangxing::app
