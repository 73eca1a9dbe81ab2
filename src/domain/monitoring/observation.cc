#include "domain/monitoring/observation.h"

#include "domain/monitoring/triggers.h"

namespace fangxing::monitoring {

using base::Kind;
using base::refuse;

void apply(Observation& observation, const Observation::Event& event) {
    observation.seen = std::get<Observed>(event);
}

base::Result<std::vector<Observation::Event>> observe(const Observed& seen, const Span& span) {
    if (span.over) return refuse(Kind::conflict, "release.ended");
    if (!span.begun) return refuse(Kind::conflict, "release.not_deployed_yet");
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* code, const char* field) {
        if (!holds) reasons.push_back({code, field, {}});
    };
    if (seen.stream == Stream::performance) {
        demand(!seen.indicator.empty(), "input.missing", "/indicator");
        demand(seen.value.has_value(), "input.missing", "/value");
    } else {
        const bool blank = seen.text.find_first_not_of(" \t\r\n") == std::string::npos;
        demand(!blank, "input.missing", "/text");
    }
    if (seen.stream == Stream::feedback) {
        demand(seen.severity.has_value(), "input.missing", "/severity");
    }
    demand(seen.trigger.empty() || may_be_named(seen.trigger), "observation.unknown_trigger",
           "/trigger");
    demand(seen.found_at <= seen.at, "observation.in_future", "/found_at");
    demand(seen.found_at >= *span.begun, "observation.before_start", "/found_at");
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "observation.incomplete", {}, std::move(reasons));
    }
    return std::vector<Observation::Event>{seen};
}

}  // namespace fangxing::monitoring
