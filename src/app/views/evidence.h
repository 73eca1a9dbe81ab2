// What stands on record of a release: signatures, clearance, diagram with its position.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/approval/approval.h"
#include "domain/clearance/clearance.h"
#include "domain/release/events.h"

namespace fangxing::app {

// A step that signatures name, in the pack's words.
struct SignedStep {
    std::string step;
    base::Words name;
    std::map<std::string, base::Words> verdicts;  // those that it calls otherwise than the product
    static void describe(auto& field, auto& self) {
        field("step", self.step);
        field("name", self.name);
        field("verdicts", self.verdicts);
    }
};
struct ApprovalsView {
    std::vector<approval::Approval> items;  // all rounds, oldest first
    std::vector<SignedStep> steps;          // in which they signed, or to which they returned
    std::vector<clearance::Clearance> clearances;
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("steps", self.steps);
        field("clearances", self.clearances);
    }
};
struct Approvals {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ApprovalsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Approvals& view);

struct LiveLine {
    std::string element;
    std::string name;
    std::string stage;
    bool waits = false;
    bool has_incident = false;
    static void describe(auto& field, auto& self) {
        field("element", self.element);
        field("name", self.name);
        field("stage", self.stage);
        field("waits", self.waits);
        field("has_incident", self.has_incident);
    }
};
struct IncidentLine {
    base::Ref id;
    std::string code;
    std::string about;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("about", self.about);
    }
};
// A process of the release: its own, or one that a call activity started.
struct ProcessLine {
    base::Ref id;
    std::string process;
    base::Ref caller;       // none for the release's own
    std::string called_at;  // the call activity there
    base::Json item;        // of the loop around the call
    std::string state;      // "running", "completed", "cancelled"
    bool has_incident = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("process", self.process);
        field("caller", self.caller);
        field("called_at", self.called_at);
        field("item", self.item);
        field("state", self.state);
        field("has_incident", self.has_incident);
    }
};
struct DiagramView {
    std::string file;
    std::string bpmn;
    std::vector<std::string> passed;  // ids of elements and flows that tokens went through
    std::vector<LiveLine> live;
    std::vector<IncidentLine> incidents;
    std::vector<ProcessLine> processes;  // all of the release, the one shown too
    static void describe(auto& field, auto& self) {
        field("file", self.file);
        field("bpmn", self.bpmn);
        field("passed", self.passed);
        field("live", self.live);
        field("incidents", self.incidents);
        field("processes", self.processes);
    }
};
struct Diagram {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = DiagramView;
    release::ReleaseId release;
    std::optional<base::Ref> process;  // one that was called, else the release's own
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("process", self.process);
    }
};
base::Result<base::JsonText> look(Work& work, const Diagram& view);

}  // namespace fangxing::app
