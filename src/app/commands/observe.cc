#include "app/commands/observe.h"

#include "app/bridge/acts.h"
#include "app/bridge/monitoring.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const Observe& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "report_fault"));
    const auto text = command.text.value_or("");
    const bool is_log = command.stream == monitoring::Stream::log;
    const auto patterns = monitoring::log_patterns_of(of.release());
    const monitoring::Observed seen{
        .release = of.release().id,
        .stream = command.stream,
        .text = text,
        .indicator = command.indicator.value_or(""),
        .value = command.value,
        .severity = command.severity,
        .complaint = command.complaint.value_or(false),
        .trigger = command.trigger.value_or(""),
        .found_at = command.found_at.value_or(work.now()),
        .by = work.actor().id,
        .at = work.now(),
        .pattern = is_log ? monitoring::pattern_of(patterns, text) : ""};
    const auto& attempt = of.current_deployment();
    const monitoring::Span span{attempt ? std::optional(attempt->started_at) : std::nullopt,
                                !of.release().is_open()};
    const auto events = TRY(monitoring::observe(seen, span));
    const auto earlier = observations_of(of);
    monitoring::Observation fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    TRY(ask_where_met(of, fresh, earlier));
    if (!seen.pattern.empty()) TRY(tell_anomalies(of, {fresh}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
