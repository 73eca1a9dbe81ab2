// A release (发布): from an approved change to one end state; where it stands and what binds it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"
#include "domain/release/events.h"

namespace fangxing::release {

struct Release;
// In which system it may be in another's way, and from when: at once while it is being deployed.
base::Ref works_in(const Release& release);
base::Instant works_from(const Release& release);
struct Release {
    static constexpr std::string_view table = "releases";
    static constexpr std::string_view noun = "release";
    using Event = ReleaseEvent;

    ReleaseId id;
    std::int64_t version = 0;
    std::string number;
    std::string title;
    std::string purpose;
    std::string pack;          // id of the pack
    base::Digest pack_digest;  // the version it began with and stays on (INV-22)
    std::string flow;
    std::string type;
    std::string mode;
    std::string urgency_class;
    std::string environment;
    base::Ref system;
    access::UnitId unit;        // where its system lives; rights follow it
    access::UnitId department;  // that it is for
    std::string project;        // that it is for; empty: for its system, which is running
    std::vector<base::Ref> changes;
    std::vector<base::Ref> items;            // configuration items that the changes name
    std::vector<base::Ref> confirmed_items;  // in the CMDB as really deployed, or as restored
    base::Ref copied_from;
    access::PersonId created_by;
    access::PersonId created_by_natural;
    base::Instant created_at;
    int round = 1;
    std::optional<base::Instant> submitted_at;     // of this round
    std::string stage;                             // of the pack, highest-ranked live one
    std::map<std::string, base::Instant> reached;  // when it last came to each stage
    State state = State::requested;
    std::optional<std::string> held_because;
    bool stuck = false;
    bool resigning = false;                   // voided signatures are open
    std::map<std::string, base::Json> facts;  // bound by `x-is`: "plan.steps", "tests.verdict" …
    std::map<std::string, Section> sections;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;

    base::Ref deployment;  // newest attempt
    int attempts = 0;
    std::optional<base::Instant> deployed_at;
    bool rolling_back = false;
    bool restored = false;
    bool confirmed = false;
    std::vector<FaultReported> faults;
    int deviations = 0;  // from the process, as people recorded them

    base::Digest archive;  // of the manifest
    std::optional<base::Instant> archived_at;
    std::optional<EndState> end_state;
    std::optional<base::Instant> ended_at;
    std::string end_reason;

    bool is_open() const { return !end_state; }
    static void describe(auto& field, auto& self);
    static void columns(auto& column, const auto& self) {
        column("number", self.number);
        column("title", self.title);
        column("state", self.state);
        column("stage", self.stage);
        column("system", self.system);
        column("unit", self.unit);
        column("department", self.department);
        column("project", self.project);
        column("type", self.type);
        column("environment", self.environment);
        column("pack", self.pack);
        column("created_at", self.created_at);
        column("start", self.start ? self.start->us : std::int64_t{0});
        column("is_open", self.is_open());
        column("works_in", works_in(self));
        column("works_from", works_from(self));
    }
    static std::int64_t release_of(const Release& self) { return self.id.value; }
};
void apply(Release& release, const ReleaseEvent& event);

void Release::describe(auto& field, auto& self) {
    field("id", self.id);
    field("number", self.number);
    field("title", self.title);
    field("purpose", self.purpose);
    field("pack", self.pack);
    field("pack_digest", self.pack_digest);
    field("flow", self.flow);
    field("type", self.type);
    field("mode", self.mode);
    field("urgency_class", self.urgency_class);
    field("environment", self.environment);
    field("system", self.system);
    field("unit", self.unit);
    field("department", self.department);
    field("project", self.project);
    field("changes", self.changes);
    field("items", self.items);
    field("confirmed_items", self.confirmed_items);
    field("copied_from", self.copied_from);
    field("created_by", self.created_by);
    field("created_by_natural", self.created_by_natural);
    field("created_at", self.created_at);
    field("round", self.round);
    field("submitted_at", self.submitted_at);
    field("stage", self.stage);
    field("reached", self.reached);
    field("state", self.state);
    field("held_because", self.held_because);
    field("stuck", self.stuck);
    field("resigning", self.resigning);
    field("facts", self.facts);
    field("sections", self.sections);
    field("start", self.start);
    field("end", self.end);
    field("deployment", self.deployment);
    field("attempts", self.attempts);
    field("deployed_at", self.deployed_at);
    field("rolling_back", self.rolling_back);
    field("restored", self.restored);
    field("confirmed", self.confirmed);
    field("faults", self.faults);
    field("deviations", self.deviations);
    field("archive", self.archive);
    field("archived_at", self.archived_at);
    field("end_state", self.end_state);
    field("ended_at", self.ended_at);
    field("end_reason", self.end_reason);
}

}  // namespace fangxing::release
