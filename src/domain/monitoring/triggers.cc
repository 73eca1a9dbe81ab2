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

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (auto& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
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

std::vector<LogPattern> log_patterns_of(const release::Release& release) {
    std::vector<LogPattern> out;
    const auto* list = release::fact(release, "monitoring.log_patterns");
    if (!list || !list->array()) return out;
    for (const auto& each : *list->array())
        out.push_back({each.text("pattern"), each.text("what")});
    return out;
}

// Piece by piece from left to right, each at its first place: no going back, so no pattern can
// make a long line slow.
bool fits(std::string_view pattern, std::string_view line) {
    const auto text = in_small_letters(line);
    const auto wanted = in_small_letters(pattern);
    std::size_t at = 0;
    std::size_t begin = 0;
    bool has_piece = false;
    while (begin <= wanted.size()) {
        const auto end = std::min(wanted.find('*', begin), wanted.size());
        const auto piece = std::string_view(wanted).substr(begin, end - begin);
        has_piece = has_piece || !piece.empty();
        const auto found = text.find(piece, at);
        if (found == std::string::npos) return false;
        at = found + piece.size();
        begin = end + 1;
    }
    return has_piece;
}

std::string pattern_of(const std::vector<LogPattern>& patterns, std::string_view line) {
    const auto found = std::ranges::find_if(
        patterns, [&](const LogPattern& each) { return fits(each.pattern, line); });
    return found == patterns.end() ? "" : found->pattern;
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
