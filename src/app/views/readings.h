// What tools measured and logged, as a release shows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/monitoring/observation.h"

namespace fangxing::app {

struct Point {
    base::Instant at;
    double value = 0;
    bool beyond = false;
    static void describe(auto& field, auto& self) {
        field("at", self.at);
        field("value", self.value);
        field("beyond", self.beyond);
    }
};
// The values of one indicator, with the threshold that the plan sets for it.
struct Series {
    std::string indicator;
    std::optional<double> baseline;
    std::optional<double> limit;
    bool below = false;
    std::vector<Point> points;
    static void describe(auto& field, auto& self) {
        field("indicator", self.indicator);
        field("baseline", self.baseline);
        field("limit", self.limit);
        field("below", self.below);
        field("points", self.points);
    }
};
// A line of the log that fits a pattern of the plan.
struct Anomaly {
    monitoring::ObservationId id;
    std::string text;
    std::string pattern;
    base::Instant found_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("text", self.text);
        field("pattern", self.pattern);
        field("found_at", self.found_at);
    }
};

}  // namespace fangxing::app
