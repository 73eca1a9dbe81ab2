#include "app/commands/post_readings.h"

#include <algorithm>
#include <set>

#include "app/bridge/acts.h"
#include "app/bridge/monitoring.h"

namespace fangxing::app {
namespace {

constexpr std::size_t most_readings = 500;

base::Result<void> must_be_few(std::size_t count, const char* field) {
    if (count > 0 && count <= most_readings) return {};
    const auto* code = count == 0 ? "input.missing" : "observation.too_many";
    return base::refuse(base::Kind::invalid, "input.invalid", {},
                        {{code, field, {{"most", std::to_string(most_readings)}}}});
}

monitoring::Span watched_span(Case& of) {
    const auto& attempt = of.current_deployment();
    return {attempt ? std::optional(attempt->started_at) : std::nullopt, !of.release().is_open()};
}

base::Result<monitoring::Observation> add_reading(Work& work, const monitoring::Span& span,
                                                  const monitoring::Observed& seen,
                                                  const std::string& field) {
    auto events = monitoring::observe(seen, span);
    if (!events) {
        auto refusal = std::move(events.error());
        for (auto& reason : refusal.reasons) reason.field = field + reason.field;
        return std::unexpected(std::move(refusal));
    }
    monitoring::Observation fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, *events));
    return fresh;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const PostSamples& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "report_fault"));
    TRY(must_be_few(command.samples.size(), "/samples"));
    const auto span = watched_span(of);
    const auto triggers = monitoring::triggers_of(of.release());
    ReadingsTaken out;
    std::set<std::string> asked;
    for (const auto& each : command.samples) {
        const monitoring::Observed seen{.release = of.release().id,
                                        .stream = monitoring::Stream::performance,
                                        .text = {},
                                        .indicator = each.indicator,
                                        .value = each.value,
                                        .severity = {},
                                        .complaint = false,
                                        .trigger = {},
                                        .found_at = each.at.value_or(work.now()),
                                        .by = work.actor().id,
                                        .at = work.now()};
        const auto fresh =
            TRY(add_reading(work, span, seen, "/samples/" + std::to_string(out.taken)));
        ++out.taken;
        if (!monitoring::met_by(seen, triggers, {}, {})) continue;
        ++out.alerts;
        if (asked.insert(each.indicator).second) TRY(ask_where_met(of, fresh, {}));
    }
    TRY(of.finish());
    return base::encode(out);
}

base::Result<base::Json> carry_out(Work& work, const PostLogLines& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "report_fault"));
    TRY(must_be_few(command.lines.size(), "/lines"));
    const auto span = watched_span(of);
    const auto patterns = monitoring::log_patterns_of(of.release());
    ReadingsTaken out;
    std::vector<monitoring::Observation> anomalies;
    for (const auto& each : command.lines) {
        monitoring::Observed seen{.release = of.release().id,
                                  .stream = monitoring::Stream::log,
                                  .text = each.text,
                                  .indicator = {},
                                  .value = {},
                                  .severity = {},
                                  .complaint = false,
                                  .trigger = {},
                                  .found_at = each.at.value_or(work.now()),
                                  .by = work.actor().id,
                                  .at = work.now(),
                                  .pattern = monitoring::pattern_of(patterns, each.text)};
        const auto field = "/lines/" + std::to_string(out.taken);
        ++out.taken;
        if (seen.pattern.empty()) {
            (void)TRY(monitoring::observe(seen, span));
            continue;
        }
        anomalies.push_back(TRY(add_reading(work, span, seen, field)));
    }
    out.alerts = static_cast<int>(anomalies.size());
    TRY(tell_anomalies(of, anomalies));
    TRY(of.finish());
    return base::encode(out);
}

}  // namespace fangxing::app
