// Changes (变更): what a release is born of, kept here where no outside tool exists.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::change {

struct ChangeTag;
using ChangeId = base::Id<ChangeTag>;

enum class State { in_review, approved, rejected, implemented };
constexpr auto names(State) {
    return base::named<State>({{State::in_review, "in_review"},
                               {State::approved, "approved"},
                               {State::rejected, "rejected"},
                               {State::implemented, "implemented"}});
}

struct ChangeCreated {
    static constexpr std::string_view type = "change.created";
    std::string number;
    std::string title;
    std::string purpose;
    std::string change_class;  // "normal", "emergency" …
    base::Ref system;
    std::vector<base::Ref> items;  // configuration items that it changes
    std::string impact_analysis;
    std::string resource_analysis;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("purpose", self.purpose);
        field("change_class", self.change_class);
        field("system", self.system);
        field("items", self.items);
        field("impact_analysis", self.impact_analysis);
        field("resource_analysis", self.resource_analysis);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct ChangeDecided {
    static constexpr std::string_view type = "change.decided";
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
struct ChangeImplemented {
    static constexpr std::string_view type = "change.implemented";
    base::Ref release;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("at", self.at);
    }
};
struct Change {
    static constexpr std::string_view table = "changes";
    static constexpr std::string_view noun = "change";
    using Event = std::variant<ChangeCreated, ChangeDecided, ChangeImplemented>;

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
// After the CMDB's confirmation (S0-108). Refuses 409 `change.not_approved`.
base::Result<std::vector<Change::Event>> implement(const Change& change, base::Ref release,
                                                   base::Instant now);

}  // namespace fangxing::change
