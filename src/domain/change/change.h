// Changes (变更): what a release is born of, kept here where no outside tool exists.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"
#include "domain/change/events.h"

namespace fangxing::change {

struct ChangeTag;
using ChangeId = base::Id<ChangeTag>;

enum class State { in_review, approved, rejected, implemented, withdrawn };
constexpr auto names(State) {
    return base::named<State>({{State::in_review, "in_review"},
                               {State::approved, "approved"},
                               {State::rejected, "rejected"},
                               {State::implemented, "implemented"},
                               {State::withdrawn, "withdrawn"}});
}

struct Change {
    static constexpr std::string_view table = "changes";
    static constexpr std::string_view noun = "change";
    using Event = std::variant<ChangeCreated, ChangeDecided, ChangeImplemented, ChangeWithdrawn,
                               ChangeRelated, OpinionGiven>;

    ChangeId id;
    std::int64_t version = 0;
    std::string number;
    std::string title;
    std::string purpose;
    std::string change_class;
    base::Ref system;
    std::vector<base::Ref> items;
    std::string impact_analysis;
    std::string resource_analysis;
    State state = State::in_review;
    access::PersonId created_by;
    access::PersonId created_by_natural;
    base::Instant created_at;
    access::PersonId decided_by;
    base::Instant decided_at;
    std::string decision_reason;
    base::Ref implemented_by;
    std::string withdrawn_because;
    std::vector<base::Ref> depends_on;
    std::vector<OpinionGiven> opinions;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("purpose", self.purpose);
        field("change_class", self.change_class);
        field("system", self.system);
        field("items", self.items);
        field("impact_analysis", self.impact_analysis);
        field("resource_analysis", self.resource_analysis);
        field("state", self.state);
        field("created_by", self.created_by);
        field("created_by_natural", self.created_by_natural);
        field("created_at", self.created_at);
        field("decided_by", self.decided_by);
        field("decided_at", self.decided_at);
        field("decision_reason", self.decision_reason);
        field("implemented_by", self.implemented_by);
        field("withdrawn_because", self.withdrawn_because);
        field("depends_on", self.depends_on);
        field("opinions", self.opinions);
    }
    static void columns(auto& column, const auto& self) {
        column("number", self.number);
        column("system", self.system);
        column("state", self.state);
    }
};
void apply(Change& change, const Change::Event& event);

// Refuses 422 `change.incomplete` with every missing field.
base::Result<std::vector<Change::Event>> create(ChangeCreated change);
// Refuses 409 `change.already_decided`, 403 `change.own_change`, 422 `reason.missing` on a
// rejection.
base::Result<std::vector<Change::Event>> decide(const Change& change, const access::Actor& actor,
                                                bool approved, const std::string& reason,
                                                base::Instant now);
// S0-106, S1-35: refuses 409 `change.not_approved`, 409 `change.without_analysis`, 409
// `change.other_system`.
base::Result<void> may_be_released(const Change& change, base::Ref system);
// The configuration items that these changes touch together, each once, in order.
std::vector<base::Ref> items_of(const std::vector<Change>& changes);
// Refuses 409 `change.not_approved`, 422 `reason.missing`.
base::Result<std::vector<Change::Event>> withdraw(const Change& change, const std::string& reason,
                                                  const access::Actor& actor, base::Instant now);
// S1-36. `known`: the changes that can be reached from those that it shall depend on. Refuses 422
// `change.cycle` {changes} where one of them depends on this one, itself included.
base::Result<std::vector<Change::Event>> relate(const Change& change,
                                                std::vector<base::Ref> depends_on,
                                                const std::vector<Change>& known,
                                                const access::Actor& actor, base::Instant now);
// Each behind those that it depends on; otherwise as given.
std::vector<Change> in_order(std::vector<Change> changes);
// Who may say what a change depends on.
inline constexpr std::array<std::string_view, 3> relating_roles{
    "release_supervisor", "release_manager", "change_manager"};
inline constexpr std::string_view board_role = "change_management_board";
// Refuses 409 `change.already_decided`, 422 `change.unknown_opinion`, 403 `change.not_on_board`.
base::Result<std::vector<Change::Event>> give_opinion(const Change& change, bool is_on_board,
                                                      const OpinionGiven& given);
// After the CMDB's confirmation (S0-108). Refuses 409 `change.not_approved`.
base::Result<std::vector<Change::Event>> implement(const Change& change, base::Ref release,
                                                   base::Instant now);

}  // namespace fangxing::change
