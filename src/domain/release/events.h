// What can happen to a release; the journal's words for it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/release/side_events.h"

namespace fangxing::release {

struct ReleaseTag;
using ReleaseId = base::Id<ReleaseTag>;

// States of a release, as users read them; a pack maps each of its stages to one.
enum class State {
    requested,
    refused,
    planning,
    in_preparation,
    in_review,
    in_test,
    in_approval,
    in_countersign,
    referred,
    approved,
    scheduled,
    postponed,
    deploying,
    cut_over,
    awaiting_confirmation,
    rollback_decision,
    rolling_back,
    rolled_back,
    on_watch,
    emergency_handling,
    updating_configuration,
    closing,
    closed,
    cancelled,
    partly_successful,
};
constexpr auto names(State) {
    return base::named<State>({
        {State::requested, "requested"},
        {State::refused, "refused"},
        {State::planning, "planning"},
        {State::in_preparation, "in_preparation"},
        {State::in_review, "in_review"},
        {State::in_test, "in_test"},
        {State::in_approval, "in_approval"},
        {State::in_countersign, "in_countersign"},
        {State::referred, "referred"},
        {State::approved, "approved"},
        {State::scheduled, "scheduled"},
        {State::postponed, "postponed"},
        {State::deploying, "deploying"},
        {State::cut_over, "cut_over"},
        {State::awaiting_confirmation, "awaiting_confirmation"},
        {State::rollback_decision, "rollback_decision"},
        {State::rolling_back, "rolling_back"},
        {State::rolled_back, "rolled_back"},
        {State::on_watch, "on_watch"},
        {State::emergency_handling, "emergency_handling"},
        {State::updating_configuration, "updating_configuration"},
        {State::closing, "closing"},
        {State::closed, "closed"},
        {State::cancelled, "cancelled"},
        {State::partly_successful, "partly_successful"},
    });
}

// Exactly one of these ends every release (INV-14).
enum class EndState { closed, rolled_back, refused, cancelled, partly_successful };
constexpr auto names(EndState) {
    return base::named<EndState>({{EndState::closed, "closed"},
                                  {EndState::rolled_back, "rolled_back"},
                                  {EndState::refused, "refused"},
                                  {EndState::cancelled, "cancelled"},
                                  {EndState::partly_successful, "partly_successful"}});
}

// A signed part of the release: its digest and who wrote what it now holds.
struct Section {
    base::Digest digest;
    std::vector<access::PersonId> authors;  // natural persons
    base::Instant changed_at;
    static void describe(auto& field, auto& self) {
        field("digest", self.digest);
        field("authors", self.authors);
        field("changed_at", self.changed_at);
    }
};

struct ReleaseCreated {
    static constexpr std::string_view type = "release.created";
    std::string number;
    std::string title;
    std::string purpose;
    std::string pack;
    base::Digest pack_digest;
    std::string flow;
    std::string kind;  // type of the release
    std::string mode;
    std::string urgency_class;
    std::string environment;
    base::Ref system;
    access::UnitId unit;
    std::vector<base::Ref> changes;
    std::vector<base::Ref> items;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    base::Ref copied_from = {};      // an earlier release whose papers are its first content
    access::UnitId department = {};  // that it is for; rights follow `unit`, where its system lives
    std::string project = {};        // that it is for, where it is not for a running system
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("purpose", self.purpose);
        field("pack", self.pack);
        field("pack_digest", self.pack_digest);
        field("flow", self.flow);
        field("kind", self.kind);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("environment", self.environment);
        field("system", self.system);
        field("unit", self.unit);
        field("changes", self.changes);
        field("items", self.items);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
        field("copied_from", self.copied_from);
        field("department", self.department);
        field("project", self.project);
    }
};
struct ContentBound {
    static constexpr std::string_view type = "release.content_bound";
    std::map<std::string, base::Json> facts;
    std::map<std::string, Section> sections;  // those that changed
    static void describe(auto& field, auto& self) {
        field("facts", self.facts);
        field("sections", self.sections);
    }
};
struct StageReached {
    static constexpr std::string_view type = "release.stage_reached";
    std::string stage;
    State state = State::requested;
    bool stuck = false;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("stage", self.stage);
        field("state", self.state);
        field("stuck", self.stuck);
        field("at", self.at);
    }
};
struct Submitted {
    static constexpr std::string_view type = "release.submitted";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct RoundOpened {
    static constexpr std::string_view type = "release.round_opened";
    int round = 1;
    std::string returned_by;
    static void describe(auto& field, auto& self) {
        field("round", self.round);
        field("returned_by", self.returned_by);
    }
};
struct Held {
    static constexpr std::string_view type = "release.held";
    std::string because;
    static void describe(auto& field, auto& self) { field("because", self.because); }
};
struct Resumed {
    static constexpr std::string_view type = "release.resumed";
    std::string because;
    static void describe(auto& field, auto& self) { field("because", self.because); }
};
struct Rescheduled {
    static constexpr std::string_view type = "release.rescheduled";
    std::optional<base::Instant> from;
    base::Instant to;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
    }
};
struct ResigningChanged {
    static constexpr std::string_view type = "release.resigning_changed";
    bool resigning = false;
    static void describe(auto& field, auto& self) { field("resigning", self.resigning); }
};
struct DeploymentBegun {
    static constexpr std::string_view type = "release.deployment_begun";
    base::Ref deployment;
    int attempt = 1;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("attempt", self.attempt);
    }
};
struct Deployed {
    static constexpr std::string_view type = "release.deployed";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct RollbackBegun {
    static constexpr std::string_view type = "release.rollback_begun";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct Restored {
    static constexpr std::string_view type = "release.restored";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct Confirmed {
    static constexpr std::string_view type = "release.confirmed";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct ItemConfirmed {
    static constexpr std::string_view type = "release.item_confirmed";
    base::Ref item;
    static void describe(auto& field, auto& self) { field("item", self.item); }
};
// What the archive holds, by digest of its manifest; records are read-only from here on (INV-19).
struct Archived {
    static constexpr std::string_view type = "release.archived";
    base::Digest manifest;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("manifest", self.manifest);
        field("at", self.at);
    }
};
// INV-22: moved to another version of its pack, by a person and a plan.
struct Migrated {
    static constexpr std::string_view type = "release.migrated";
    base::Digest from;
    base::Digest to;
    std::string version;                      // of the pack, now
    std::map<std::string, std::string> plan;  // elements that have other ids there
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("version", self.version);
        field("plan", self.plan);
    }
};
struct Ended {
    static constexpr std::string_view type = "release.ended";
    EndState end_state = EndState::closed;
    std::string reason;
    base::Instant at;
    std::string grounds = {};  // of a refused request: "unrelated", "unworkable", "unnecessary"
    static void describe(auto& field, auto& self) {
        field("end_state", self.end_state);
        field("reason", self.reason);
        field("at", self.at);
        field("grounds", self.grounds);
    }
};

using ReleaseEvent =
    std::variant<ReleaseCreated, ContentBound, StageReached, Submitted, RoundOpened, Held, Resumed,
                 Rescheduled, ResigningChanged, DeploymentBegun, Deployed, RollbackBegun, Restored,
                 Confirmed, ItemConfirmed, Archived, Migrated, Ended, FaultReported, Commented,
                 ChangesGrouped>;

}  // namespace fangxing::release
