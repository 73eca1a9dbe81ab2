// Incidents: where tokens of processes stand still, why, what they saw, and what one may do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/page.h"
#include "domain/release/attempt.h"
#include "domain/release/incident.h"

namespace fangxing::app {

// An element to which the token may be moved.
struct TargetLine {
    std::string element;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("element", self.element);
        field("name", self.name);
    }
};
struct IncidentEntry {
    release::Incident incident;
    bool open = true;  // still waits for a person
    std::string process;
    std::string release_number;
    std::string release_title;
    std::vector<release::Action> actions;  // retry_incident, move_token, withdraw_token
    std::vector<TargetLine> targets;       // of move_token
    static void describe(auto& field, auto& self) {
        field("incident", self.incident);
        field("open", self.open);
        field("process", self.process);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("actions", self.actions);
        field("targets", self.targets);
    }
};
using IncidentPage = Page<IncidentEntry>;

// Of all releases that one may read; open ones unless said otherwise.
struct Incidents {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = IncidentPage;
    std::optional<release::IncidentState> state;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Incidents& view);

// Of one release, resolved ones too, oldest first.
struct ReleaseIncidents {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = IncidentPage;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseIncidents& view);

}  // namespace fangxing::app
