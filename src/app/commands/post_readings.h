// What tools measure and log while a release is carried out, many at a time over the API.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/access/access.h"
#include "domain/release/release.h"

namespace fangxing::app {

// Of one call.
struct ReadingsTaken {
    int taken = 0;
    int alerts = 0;  // values beyond their threshold, lines that fit a pattern
    static void describe(auto& field, auto& self) {
        field("taken", self.taken);
        field("alerts", self.alerts);
    }
};

struct Sample {
    std::string indicator;
    double value = 0;
    std::optional<base::Instant> at;  // else now
    static void describe(auto& field, auto& self) {
        field("indicator", self.indicator);
        field("value", self.value);
        field("at", self.at);
    }
};
struct PostSamples {
    static constexpr std::string_view act = "post_samples";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReadingsTaken;

    release::ReleaseId release;
    std::vector<Sample> samples;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("samples", self.samples);
    }
};
// All or none. Beyond its threshold a value asks for a rollback decision, once for each indicator
// of the call. Refuses as `Observe`, and 422 `input.invalid` (`observation.too_many`).
base::Result<base::Json> carry_out(Work& work, const PostSamples& command);

struct LogLine {
    std::string text;
    std::optional<base::Instant> at;  // else now
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("at", self.at);
    }
};
struct PostLogLines {
    static constexpr std::string_view act = "post_log_lines";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReadingsTaken;

    release::ReleaseId release;
    std::vector<LogLine> lines;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("lines", self.lines);
    }
};
// Kept are the lines that fit a pattern of the plan. Refuses as above.
base::Result<base::Json> carry_out(Work& work, const PostLogLines& command);

}  // namespace fangxing::app
