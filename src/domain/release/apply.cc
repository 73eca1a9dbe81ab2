#include <algorithm>

#include "domain/release/facts.h"
#include "domain/release/release.h"

namespace fangxing::release {
namespace {

State state_of(EndState end) {
    switch (end) {
        case EndState::closed: return State::closed;
        case EndState::rolled_back: return State::rolled_back;
        case EndState::refused: return State::refused;
        case EndState::cancelled: return State::cancelled;
        case EndState::partly_successful: return State::partly_successful;
    }
    return State::closed;
}

struct Apply {
    Release& release;

    // What is planned takes as long as before.
    void begin_at(std::optional<base::Instant> start) const {
        if (start && release.start && release.end) {
            release.end = *start + (*release.end - *release.start);
        }
        release.start = start;
    }

    void operator()(const ReleaseCreated& event) const {
        release.number = event.number;
        release.title = event.title;
        release.purpose = event.purpose;
        release.pack = event.pack;
        release.pack_digest = event.pack_digest;
        release.flow = event.flow;
        release.type = event.kind;
        release.mode = event.mode;
        release.urgency_class = event.urgency_class;
        release.environment = event.environment;
        release.system = event.system;
        release.unit = event.unit;
        release.department = event.department ? event.department : event.unit;
        release.project = event.project;
        release.changes = event.changes;
        release.items = event.items;
        release.copied_from = event.copied_from;
        release.created_by = event.by;
        release.created_by_natural = event.by_natural;
        release.created_at = event.at;
    }
    void operator()(const ContentBound& event) const {
        for (const auto& [name, value] : event.facts) release.facts[name] = value;
        for (const auto& [key, section] : event.sections) release.sections[key] = section;
        const auto classed = event.facts.find("release.class");
        if (classed != event.facts.end() && classed->second.string()) {
            release.urgency_class = *classed->second.string();
        }
        const auto named = event.facts.find("release.project");
        if (named != event.facts.end() && named->second.string()) {
            release.project = *named->second.string();
        }
        const auto unit = event.facts.find("release.department");
        if (unit != event.facts.end() && unit->second.string()) {
            release.department =
                access::UnitId::parse(*unit->second.string()).value_or(release.department);
        }
        if (event.facts.contains("release.start")) {
            release.start = instant_fact(release, "release.start");
        }
        if (event.facts.contains("release.postponed_to")) {
            begin_at(instant_fact(release, "release.postponed_to"));
        }
        if (event.facts.contains("release.end")) {
            release.end = instant_fact(release, "release.end");
        }
    }
    void operator()(const StageReached& event) const {
        if (release.stage != event.stage) release.reached[event.stage] = event.at;
        release.stage = event.stage;
        release.state = event.state;
        release.stuck = event.stuck;
    }
    void operator()(const Submitted& event) const { release.submitted_at = event.at; }
    void operator()(const RoundOpened& event) const {
        release.round = event.round;
        release.submitted_at.reset();
    }
    void operator()(const Held& event) const { release.held_because = event.because; }
    void operator()(const Resumed&) const { release.held_because.reset(); }
    void operator()(const Rescheduled& event) const { begin_at(event.to); }
    void operator()(const ResigningChanged& event) const { release.resigning = event.resigning; }
    void operator()(const DeploymentBegun& event) const {
        release.deployment = event.deployment;
        release.attempts = event.attempt;
        release.deployed_at.reset();
        release.rolling_back = false;
        release.restored = false;
        release.confirmed = false;
    }
    void operator()(const Deployed& event) const { release.deployed_at = event.at; }
    void operator()(const RollbackBegun&) const { release.rolling_back = true; }
    void operator()(const Restored&) const {
        release.restored = true;
        release.rolling_back = false;
    }
    void operator()(const Confirmed&) const { release.confirmed = true; }
    void operator()(const ItemConfirmed& event) const {
        release.confirmed_items.push_back(event.item);
    }
    void operator()(const Archived& event) const {
        release.archive = event.manifest;
        release.archived_at = event.at;
    }
    void operator()(const Migrated& event) const { release.pack_digest = event.to; }
    void operator()(const FaultReported& event) const { release.faults.push_back(event); }
    void operator()(const Commented& event) const {
        if (event.kind == deviation) ++release.deviations;
    }
    void operator()(const ChangesGrouped& event) const {
        release.changes = event.changes;
        release.items = event.items;
    }
    void operator()(const Ended& event) const {
        release.end_state = event.end_state;
        release.end_reason = event.reason;
        release.end_grounds = event.grounds;
        release.ended_at = event.at;
        release.state = state_of(event.end_state);
        release.held_because.reset();
    }
};

}  // namespace

void apply(Release& release, const ReleaseEvent& event) {
    std::visit(Apply{release}, event);
}

}  // namespace fangxing::release
