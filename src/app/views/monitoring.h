// What is watched while a release is carried out: progress, measured values, events, feedback, and
// the decisions on a rollback that came of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/views/clocks.h"
#include "app/views/readings.h"
#include "app/work.h"
#include "domain/monitoring/rollback_decision.h"
#include "domain/release/attempt.h"

namespace fangxing::app {

// A step of the plan, planned against actual.
struct StepProgress {
    std::string what;
    std::string state;
    std::optional<base::Instant> planned_start;
    std::optional<base::Instant> planned_end;
    std::optional<base::Instant> started_at;
    std::optional<base::Instant> ended_at;
    static void describe(auto& field, auto& self) {
        field("what", self.what);
        field("state", self.state);
        field("planned_start", self.planned_start);
        field("planned_end", self.planned_end);
        field("started_at", self.started_at);
        field("ended_at", self.ended_at);
    }
};
struct Seen {
    monitoring::ObservationId id;
    monitoring::Stream stream = monitoring::Stream::progress;
    std::string text;
    std::string indicator;        // of a measured value
    std::optional<double> value;  // measured
    std::optional<monitoring::Severity> severity;
    bool complaint = false;
    std::string trigger;
    base::Instant found_at;
    std::string by;  // login
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("stream", self.stream);
        field("text", self.text);
        field("indicator", self.indicator);
        field("value", self.value);
        field("severity", self.severity);
        field("complaint", self.complaint);
        field("trigger", self.trigger);
        field("found_at", self.found_at);
        field("by", self.by);
    }
};
struct TriggerLine {
    std::string kind;
    std::string what;
    std::string indicator;
    std::optional<double> limit;
    bool below = false;
    int count = 0;
    int minutes = 0;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("what", self.what);
        field("indicator", self.indicator);
        field("limit", self.limit);
        field("below", self.below);
        field("count", self.count);
        field("minutes", self.minutes);
    }
};
struct DecisionLine {
    monitoring::RollbackDecision decision;
    std::vector<std::string> deciders;  // logins
    std::string by;                     // login of who took it
    static void describe(auto& field, auto& self) {
        field("decision", self.decision);
        field("deciders", self.deciders);
        field("by", self.by);
    }
};
struct MonitoringView {
    std::vector<StepProgress> progress;
    std::vector<Series> series;
    std::vector<Anomaly> anomalies;       // newest first
    std::vector<Seen> seen;               // newest first
    std::map<std::string, int> feedback;  // by severity
    int complaints = 0;
    std::vector<TriggerLine> triggers;
    std::vector<DecisionLine> decisions;  // newest first
    std::vector<ClockLine> clocks;
    std::vector<release::Action> actions;
    static void describe(auto& field, auto& self) {
        field("progress", self.progress);
        field("series", self.series);
        field("anomalies", self.anomalies);
        field("seen", self.seen);
        field("feedback", self.feedback);
        field("complaints", self.complaints);
        field("triggers", self.triggers);
        field("decisions", self.decisions);
        field("clocks", self.clocks);
        field("actions", self.actions);
    }
};
struct Monitoring {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = MonitoringView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Monitoring& view);

}  // namespace fangxing::app
