// A change and a release that carries it: what change management sees of its realisation.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/change/change.h"

namespace fangxing::change {

struct CarriedTag;
using CarriedId = base::Id<CarriedTag>;

struct ChangeTakenUp {
    static constexpr std::string_view type = "change.taken_up";
    ChangeId change;
    base::Ref release;
    std::string work_order;  // of change management (发布请求工作单); empty: asked for by a person
    access::PersonId asked_by;     // who entered the change
    access::PersonId approved_by;  // who decided it
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("release", self.release);
        field("work_order", self.work_order);
        field("asked_by", self.asked_by);
        field("approved_by", self.approved_by);
        field("by", self.by);
        field("at", self.at);
    }
};
// Change management took it out of the release again.
struct ChangeLetGo {
    static constexpr std::string_view type = "change.let_go";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
// What came of the release: "closed", "rolled_back", "refused" …
struct ChangeReleaseEnded {
    static constexpr std::string_view type = "change.release_ended";
    std::string end_state;
    std::string grounds;  // of a refused request
    std::string reason;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("end_state", self.end_state);
        field("grounds", self.grounds);
        field("reason", self.reason);
        field("at", self.at);
    }
};

struct CarriedChange {
    static constexpr std::string_view table = "carried_changes";
    static constexpr std::string_view noun = "carried_change";
    using Event = std::variant<ChangeTakenUp, ChangeLetGo, ChangeReleaseEnded>;

    CarriedId id;
    std::int64_t version = 0;
    ChangeTakenUp taken;
    std::optional<base::Instant> let_go_at;
    std::optional<ChangeReleaseEnded> ended;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("taken", self.taken);
        field("let_go_at", self.let_go_at);
        field("ended", self.ended);
    }
    static void columns(auto& column, const auto& self) {
        column("change", self.taken.change);
        column("release", self.taken.release);
        column("work_order", self.taken.work_order);
        column("asked_by", self.taken.asked_by);
        column("approved_by", self.taken.approved_by);
        column("taken_by", self.taken.by);
    }
    static std::int64_t release_of(const CarriedChange& self) { return self.taken.release.value; }
};
void apply(CarriedChange& carried, const CarriedChange::Event& event);

// S0-108: carried out is what a release brought to its good end with every item in the CMDB, while
// no other release is still under way with it. `confirmed`: items that the CMDB has confirmed.
bool is_carried_out(const Change& change, const std::vector<base::Ref>& confirmed,
                    const std::vector<CarriedChange>& carried);
// S0-13: what no change asks for. Refuses 409 `release.item_without_change` with each {item}.
base::Result<void> must_be_asked_for(const std::vector<base::Ref>& items,
                                     const std::vector<base::Ref>& asked_for);
// S0-102: a work order makes one release. Refuses 422 `work_order.without_reference`, 409
// `work_order.known`.
base::Result<void> may_take_work_order(const std::string& reference,
                                       const std::vector<CarriedChange>& with_it);

}  // namespace fangxing::change
