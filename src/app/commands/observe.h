// What is seen while a release is carried out enters one of the four streams; where it meets a
// trigger of the plan, the decision on a rollback is asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/monitoring/observation.h"

namespace fangxing::app {

struct Observe {
    static constexpr std::string_view act = "observe";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    monitoring::Stream stream;
    std::optional<std::string> text;
    std::optional<std::string> indicator;
    std::optional<double> value;
    std::optional<monitoring::Severity> severity;
    std::optional<bool> complaint;
    std::optional<std::string> trigger;     // "function" or "data": a serious problem
    std::optional<base::Instant> found_at;  // otherwise now
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("stream", self.stream);
        field("text", self.text);
        field("indicator", self.indicator);
        field("value", self.value);
        field("severity", self.severity);
        field("complaint", self.complaint);
        field("trigger", self.trigger);
        field("found_at", self.found_at);
    }
};
// Answers the release. For whoever may report faults. Refuses 403 `release.act_not_yours`, 409
// `release.not_deployed_yet`, `release.ended`, 422 `observation.incomplete`.
base::Result<base::Json> carry_out(Work& work, const Observe& command);

}  // namespace fangxing::app
