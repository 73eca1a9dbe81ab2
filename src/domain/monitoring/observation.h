// What is seen while a release is carried out (执行监控): four streams, entered by hand or over the
// API.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"
#include "domain/release/events.h"

namespace fangxing::monitoring {

struct ObservationTag;
using ObservationId = base::Id<ObservationTag>;

enum class Stream { progress, performance, log, feedback };
constexpr auto names(Stream) {
    return base::named<Stream>({{Stream::progress, "progress"},
                                {Stream::performance, "performance"},
                                {Stream::log, "log"},
                                {Stream::feedback, "feedback"}});
}
enum class Severity { high, medium, low };
constexpr auto names(Severity) {
    return base::named<Severity>(
        {{Severity::high, "high"}, {Severity::medium, "medium"}, {Severity::low, "low"}});
}

struct Observed {
    static constexpr std::string_view type = "observation.made";
    release::ReleaseId release;
    Stream stream = Stream::progress;
    std::string text;
    std::string indicator;             // of a measured value
    std::optional<double> value;       // measured
    std::optional<Severity> severity;  // of feedback
    bool complaint = false;            // feedback that complains
    std::string trigger;               // that it meets: "function", "data" …; empty: none
    base::Instant found_at;            // when it was found, which may be before it was entered
    access::PersonId by;
    base::Instant at;
    std::string pattern{};  // of the plan, that this log line fits: an anomaly
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
        field("by", self.by);
        field("at", self.at);
        field("pattern", self.pattern);
    }
};

struct Observation {
    static constexpr std::string_view table = "observations";
    static constexpr std::string_view noun = "observation";
    using Event = std::variant<Observed>;

    ObservationId id;
    std::int64_t version = 0;
    Observed seen;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("seen", self.seen);
    }
    static void columns(auto& column, const auto& self) { column("release", self.seen.release); }
    static std::int64_t release_of(const Observation& self) { return self.seen.release.value; }
};
void apply(Observation& observation, const Observation::Event& event);

// When the release was being carried out; no instant before the first attempt.
struct Span {
    std::optional<base::Instant> begun;
    bool over = false;
};
// Refuses 409 `release.not_deployed_yet`, 409 `release.ended`; 422 `observation.incomplete` with
// every reason: a text, a number for a performance value, a severity for feedback, a found-at time
// neither in the future (`observation.in_future`) nor before the deployment began
// (`observation.before_start`), a trigger that a person may name (`observation.unknown_trigger`).
base::Result<std::vector<Observation::Event>> observe(const Observed& seen, const Span& span);

}  // namespace fangxing::monitoring
