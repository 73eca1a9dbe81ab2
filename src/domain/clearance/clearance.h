// The clearance (放行单): the only key that the deployment process accepts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/approval/approval.h"
#include "domain/release/facts.h"
#include "domain/release/release.h"

namespace fangxing::clearance {

struct ClearanceTag;
using ClearanceId = base::Id<ClearanceTag>;

enum class State { valid, withdrawn };
constexpr auto names(State) {
    return base::named<State>({{State::valid, "valid"}, {State::withdrawn, "withdrawn"}});
}

struct Issued {
    static constexpr std::string_view type = "clearance.issued";
    release::ReleaseId release;
    std::vector<release::Artifact> subjects;
    std::map<std::string, base::Digest> sections;
    std::vector<approval::ApprovalId> approvals;
    std::vector<std::string> targets;
    base::Instant from;  // the window: no step before it, none begun after it
    base::Instant to;
    std::string envelope;  // DSSE over the in-toto statement
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("subjects", self.subjects);
        field("sections", self.sections);
        field("approvals", self.approvals);
        field("targets", self.targets);
        field("from", self.from);
        field("to", self.to);
        field("envelope", self.envelope);
        field("at", self.at);
    }
};
struct Withdrawn {
    static constexpr std::string_view type = "clearance.withdrawn";
    std::string because;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("because", self.because);
        field("at", self.at);
    }
};
struct Clearance {
    static constexpr std::string_view table = "clearances";
    static constexpr std::string_view noun = "clearance";
    using Event = std::variant<Issued, Withdrawn>;

    ClearanceId id;
    std::int64_t version = 0;
    Issued issued;
    State state = State::valid;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("issued", self.issued);
        field("state", self.state);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.issued.release);
        column("state", self.state);
    }
    static std::int64_t release_of(const Clearance& self) { return self.issued.release.value; }
};
void apply(Clearance& clearance, const Clearance::Event& event);

inline constexpr std::string_view statement_type = "application/vnd.in-toto+json";
// The in-toto Statement of a clearance: subjects by digest; `predicate` is what the deployment
// process reads, to which signed sections and approvals are added.
base::Json statement(const Issued& issued, base::Json predicate);

// A package as the plan names it and as the library holds it now.
struct Held {
    base::Ref entry;
    bool found = false;
    bool approved = false;
    release::Artifact artifact;
    bool whole = true;          // its bytes are those of its digest; looked at before deployment
    std::string approved_as{};  // what was approved in its place: "name version"; empty: itself
};

// All that gates look at, loaded by the host for one release at one moment.
struct Facts {
    const release::Release& release;
    std::vector<approval::Seat> seats;
    std::vector<approval::Approval> approvals;
    std::vector<Held> packages;
    std::vector<base::Reason> plan_problems;  // of the steps, as `deployment::problems` tells them
    std::vector<std::string> unknown_targets;
    std::vector<std::string> unapproved_changes;  // numbers
    std::optional<Clearance> clearance;           // the valid one
    std::vector<std::string> freezes;             // names of those in force now
    std::vector<base::Reason> of_the_pack;     // demands of the pack at this point that do not hold
    bool deployment_open = false;              // steps or undoing not yet ended
    std::vector<base::Words> team_lacks = {};  // roles of the release team, where one is asked for
    std::vector<std::string> open_followups = {};  // what is still to be done, by name
    base::Instant now;
};

// Everything that keeps the clearance from being issued, at once (INV-30); empty: it is earned.
std::vector<base::Reason> missing(const Facts& facts);
// Does a seat still want its signature? Then there is nothing to issue, whatever else may be.
bool waits_for_signatures(const std::vector<approval::Seat>& seats);
// Refuses 409 `clearance.incomplete` with all of `missing`.
base::Result<Issued> issue(const Facts& facts);

}  // namespace fangxing::clearance
