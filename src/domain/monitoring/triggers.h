// Rollback triggers (回退触发条件) of a plan, and what is seen that meets one of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/monitoring/observation.h"
#include "domain/release/release.h"

namespace fangxing::monitoring {

// As the plan defines it, bound as `monitoring.triggers`. `kind`: "function", "performance",
// "data" or "complaints".
struct Trigger {
    std::string kind;
    std::string what;
    std::string indicator;
    double limit = 0;
    bool below = false;  // met below the limit instead of above it
    std::optional<double> baseline;
    int count = 0;    // so many complaints …
    int minutes = 0;  // … within that time
};
std::vector<Trigger> triggers_of(const release::Release& release);
// A line of the log that fits one of these is an anomaly; bound as `monitoring.log_patterns`.
struct LogPattern {
    std::string pattern;
    std::string what;
};
std::vector<LogPattern> log_patterns_of(const release::Release& release);
// Letters of the alphabet fit in either case, and `*` anything; the pattern may stand anywhere.
bool fits(std::string_view pattern, std::string_view line);
// The first that fits; empty: the line is nothing out of the ordinary.
std::string pattern_of(const std::vector<LogPattern>& patterns, std::string_view line);

// Who decides on a rollback, as the plan names them (`monitoring.deciders`): logins or ids.
std::vector<std::string> deciders_of(const release::Release& release);

// S1 §4.4.1, §4.5.2: is this fact the verdict on a verification after the deployment
// (`verification.function`, `.performance`, `.business`), and that it has failed? Then a decision
// is asked as where a trigger is met.
bool has_failed(const release::Release& release, std::string_view fact);
inline constexpr const char* verification_trigger = "verification";

// A key function that fails, data that is wrong: what a person says. The others are counted.
bool may_be_named(std::string_view kind);
bool is_beyond(const Trigger& trigger, double value);

struct Met {
    std::string kind;
    base::Instant found_at;
};
// The trigger that this observation meets, if any. `earlier`: what was seen before it; complaints
// count from `since`, the last decision.
std::optional<Met> met_by(const Observed& seen, const std::vector<Trigger>& triggers,
                          const std::vector<Observation>& earlier, base::Instant since);

}  // namespace fangxing::monitoring
