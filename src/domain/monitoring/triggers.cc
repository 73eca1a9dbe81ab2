#include "domain/monitoring/triggers.h"

#include <algorithm>

#include "domain/release/facts.h"

namespace fangxing::monitoring {
namespace {

// When so many complaints had come within so short a time, this one among them.
std::optional<base::Instant> concentrated_at(const Observed& seen, const Trigger& trigger,
                                             const std::vector<Observation>& earlier,
                                             base::Instant since) {
    std::vector<base::Instant> times{seen.found_at};
    for (const auto& each : earlier) {
        if (each.seen.complaint && each.seen.found_at > since) times.push_back(each.seen.found_at);
    }
    std::ranges::sort(times);
    const auto needed = static_cast<std::size_t>(std::max(trigger.count, 1));
    const base::Duration within = std::chrono::minutes(trigger.minutes);
    for (std::size_t last = needed - 1; last < times.size(); ++last) {
        const auto first = times[last - (needed - 1)];
        const bool has_this = first <= seen.found_at && seen.found_at <= times[last];
        if (has_this && times[last] - first <= within) return times[last];
    }
    return std::nullopt;
}

int whole(const base::Json& entry, const char* name) {
    const auto* found = entry.find(name);
    const auto* number = found ? found->integer() : nullptr;
    return number ? static_cast<int>(*number) : 0;
}

std::optional<double> measured(const base::Json& entry, const char* name) {
    const auto* found = entry.find(name);
    if (!found) return std::nullopt;
    if (const auto* real = found->real()) return *real;
    if (const auto* number = found->integer()) return static_cast<double>(*number);
    return std::nullopt;
}

}  // namespace

std::vector<Trigger> triggers_of(const release::Release& release) {
    std::vector<Trigger> out;
    const auto* list = release::fact(release, "monitoring.triggers");
    if (!list || !list->array()) return out;
    for (const auto& each : *list->array()) {
        out.push_back({.kind = each.text("kind"),
                       .what = each.text("what"),
                       .indicator = each.text("indicator"),
                       .limit = measured(each, "limit").value_or(0),
                       .below = each.text("direction") == "below",
                       .baseline = measured(each, "baseline"),
                       .count = whole(each, "count"),
                       .minutes = whole(each, "minutes")});
    }
    return out;
}

std::vector<std::string> deciders_of(const release::Release& release) {
    std::vector<std::string> out;
    const auto* list = release::fact(release, "monitoring.deciders");
    if (!list || !list->array()) return out;
    for (const auto& each : *list->array()) {
        if (each.string()) out.push_back(*each.string());
    }
    return out;
}

bool has_failed(const release::Release& release, std::string_view fact) {
    if (!fact.starts_with("verification.")) return false;
    const auto* verdict = release::fact(release, std::string(fact));
    return verdict && verdict->string() && *verdict->string() == "failed";
}

bool may_be_named(std::string_view kind) {
    return kind == "function" || kind == "data";
}

bool is_beyond(const Trigger& trigger, double value) {
    return trigger.below ? value < trigger.limit : value > trigger.limit;
}

std::optional<Met> met_by(const Observed& seen, const std::vector<Trigger>& triggers,
                          const std::vector<Observation>& earlier, base::Instant since) {
    for (const auto& trigger : triggers) {
        if (may_be_named(trigger.kind) && seen.trigger == trigger.kind) {
            return Met{trigger.kind, seen.found_at};
        }
        if (trigger.kind == "performance" && seen.value && seen.indicator == trigger.indicator &&
            is_beyond(trigger, *seen.value)) {
            return Met{trigger.kind, seen.found_at};
        }
        if (trigger.kind == "complaints" && seen.complaint) {
            const auto at = concentrated_at(seen, trigger, earlier, since);
            if (at) return Met{trigger.kind, *at};
        }
    }
    return std::nullopt;
}

}  // namespace fangxing::monitoring
