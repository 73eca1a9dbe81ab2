#include "app/views/monitoring.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/monitoring.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

std::optional<base::Instant> or_nothing(base::Instant at) {
    return at.us == 0 ? std::nullopt : std::optional(at);
}

std::string login_of(Case& of, access::PersonId id) {
    const auto person = of.work().find<access::Person>(id);
    return person ? person->login : "";
}

// The plan's own times stand in the fact; the runs say what became of the steps.
std::vector<StepProgress> progress_of(Case& of) {
    std::vector<StepProgress> out;
    const auto& attempt = of.current_deployment();
    if (!attempt) return out;
    const auto* plan = release::fact(of.release(), "plan.steps");
    const auto* planned = plan ? plan->array() : nullptr;
    for (std::size_t n = 0; n < attempt->forward.size(); ++n) {
        const auto& run = attempt->forward[n];
        const bool is_planned = planned && n < planned->size();
        const auto time = [&](const char* name) {
            return is_planned ? base::parse_instant((*planned)[n].text(name)) : std::nullopt;
        };
        out.push_back({run.plan.what, std::string(base::to_text(run.state)), time("start"),
                       time("end"), or_nothing(run.started_at), or_nothing(run.ended_at)});
    }
    return out;
}

std::vector<Series> series_of(const std::vector<monitoring::Trigger>& triggers,
                              const std::vector<monitoring::Observation>& all) {
    std::vector<Series> out;
    for (const auto& each : triggers) {
        if (each.kind != "performance") continue;
        out.push_back({each.indicator, each.baseline, each.limit, each.below, {}});
    }
    for (const auto& each : all) {
        if (!each.seen.value) continue;
        auto at = std::ranges::find(out, each.seen.indicator, &Series::indicator);
        if (at == out.end())
            at = out.insert(out.end(), Series{each.seen.indicator, {}, {}, false, {}});
        const auto beyond = [&](const monitoring::Trigger& trigger) {
            return trigger.indicator == each.seen.indicator &&
                   monitoring::is_beyond(trigger, *each.seen.value);
        };
        at->points.push_back(
            {each.seen.found_at, *each.seen.value, std::ranges::any_of(triggers, beyond)});
    }
    for (auto& each : out) std::ranges::sort(each.points, {}, &Point::at);
    return out;
}

void add_seen(Case& of, const monitoring::Observation& each, MonitoringView& out) {
    const auto& seen = each.seen;
    if (seen.severity) ++out.feedback[std::string(base::to_text(*seen.severity))];
    if (seen.complaint) ++out.complaints;
    const auto text = seen.text.empty() ? seen.indicator : seen.text;
    out.seen.push_back({each.id, seen.stream, text, seen.indicator, seen.value, seen.severity,
                        seen.complaint, seen.trigger, seen.found_at, login_of(of, seen.by)});
}

DecisionLine line_of(Case& of, const monitoring::RollbackDecision& decision) {
    DecisionLine out{decision, {}, {}};
    for (const auto id : decision.deciders) out.deciders.push_back(login_of(of, id));
    if (decision.taken) out.by = login_of(of, decision.taken->by);
    return out;
}

void add_actions(Case& of, MonitoringView& out) {
    const auto& actor = of.work().actor();
    const bool running = of.current_deployment() && of.release().is_open();
    if (running && must_be_allowed(of, "report_fault")) out.actions.push_back({"observe", false});
    const auto open = open_decision(of);
    if (open && monitoring::may_decide(*open, actor)) {
        out.actions.push_back({"decide_rollback", true});
    }
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Monitoring& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto triggers = monitoring::triggers_of(of.release());
    const auto all = observations_of(of);
    MonitoringView out;
    out.progress = progress_of(of);
    out.series = series_of(triggers, all);
    for (const auto& each : all) add_seen(of, each, out);
    for (const auto& each : all) {
        const auto& seen = each.seen;
        if (seen.pattern.empty()) continue;
        out.anomalies.push_back({each.id, seen.text, seen.pattern, seen.found_at});
    }
    std::ranges::sort(out.anomalies, std::greater<>(), &Anomaly::found_at);
    std::ranges::sort(out.seen, std::greater<>(), &Seen::found_at);
    for (const auto& each : triggers) {
        const auto limit = each.kind == "performance" ? std::optional(each.limit) : std::nullopt;
        out.triggers.push_back(
            {each.kind, each.what, each.indicator, limit, each.below, each.count, each.minutes});
    }
    for (const auto& each : decisions_of(of)) out.decisions.push_back(line_of(of, each));
    std::ranges::reverse(out.decisions);
    out.clocks = clocks_of(of);
    add_actions(of, out);
    return base::written(out);
}

}  // namespace fangxing::app
