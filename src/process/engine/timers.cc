#include "process/engine/timers.h"

#include "process/feel/temporal.h"

namespace fangxing::engine {
namespace {

// ISO 8601 period; the calendar part and the clock part stay apart.
struct Period {
    std::int64_t months = 0;
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    bool is_negative = false;
};

constexpr std::int64_t largest = 1'000'000'000;

std::optional<Period> parse_period(std::string_view text) {
    Period out;
    if (text.starts_with('-')) {
        out.is_negative = true;
        text.remove_prefix(1);
    }
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    text.remove_prefix(1);
    bool in_time = false;
    while (!text.empty()) {
        if (text.front() == 'T' && !in_time) {
            in_time = true;
            text.remove_prefix(1);
            if (text.empty()) return std::nullopt;
            continue;
        }
        std::int64_t number = 0;
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
            number = number * 10 + (text[digits++] - '0');
            if (number > largest) return std::nullopt;
        }
        if (digits == 0 || digits == text.size()) return std::nullopt;
        const char unit = text[digits];
        text.remove_prefix(digits + 1);
        if (unit == '.' && in_time) {  // parts of a second are below what a timer can keep
            const auto rest = text.find('S');
            if (rest == std::string_view::npos) return std::nullopt;
            text.remove_prefix(rest + 1);
            out.seconds += number;
        } else if (in_time) {
            const std::int64_t factor = unit == 'H' ? 3600 : unit == 'M' ? 60 : unit == 'S' ? 1 : 0;
            if (factor == 0) return std::nullopt;
            out.seconds += number * factor;
        } else if (unit == 'Y' || unit == 'M') {
            out.months += number * (unit == 'Y' ? 12 : 1);
        } else if (unit == 'W' || unit == 'D') {
            out.days += number * (unit == 'W' ? 7 : 1);
        } else {
            return std::nullopt;
        }
    }
    return out;
}

feel::Zone zone_of(const std::string& name) {
    return feel::Zone::of_name(name).value_or(feel::Zone::of_offset(0));
}

std::optional<base::Instant> add(base::Instant from, const Period& period,
                                 const std::string& zone) {
    const std::int64_t sign = period.is_negative ? -1 : 1;
    auto out = from;
    if (period.months != 0) {  // by the calendar and the clock on the organisation's wall
        const auto place = zone_of(zone);
        auto wall = feel::at_zone(from, place);
        const auto day = wall.date.plus_months(sign * period.months);
        if (!day) return std::nullopt;
        wall.date = *day;
        const auto moved = feel::to_instant(wall, place);
        if (!moved) return std::nullopt;
        out = *moved;
    }
    const auto seconds = period.days * feel::seconds_per_day + period.seconds;
    return out + base::Duration(std::chrono::seconds(sign * seconds));
}

std::string text_of(const feel::Value& value) {
    return value.string() ? *value.string() : feel::to_text(value);
}

Trouble bad_timer(const feel::Value& value) {
    return {"process.bad_timer", text_of(value)};
}

// R<n>/[start/]<period>
std::expected<DueTime, Trouble> cycle(const feel::Value& value, const feel::Moment& clock) {
    const auto whole = text_of(value);
    std::string_view text = whole;
    DueTime out;
    out.left = 0;
    if (text.starts_with('R')) {
        const auto slash = text.find('/');
        if (slash == std::string_view::npos) return std::unexpected(bad_timer(value));
        const auto count = text.substr(1, slash - 1);
        out.left = count.empty() ? -1 : 0;
        for (const char digit : count) {
            if (digit < '0' || digit > '9' || out.left > largest) {
                return std::unexpected(bad_timer(value));
            }
            out.left = out.left * 10 + (digit - '0');
        }
        if (!count.empty() && out.left == 0) return std::unexpected(bad_timer(value));
        if (out.left > 0) --out.left;
        text.remove_prefix(slash + 1);
    }
    std::optional<base::Instant> start;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        start = instant_of(feel::Value(text.substr(0, slash)), clock.zone);
        if (!start) return std::unexpected(bad_timer(value));
        text.remove_prefix(slash + 1);
    }
    out.period = text;
    const auto period = parse_period(text);
    if (!period || period->is_negative || period->months + period->days + period->seconds == 0) {
        return std::unexpected(bad_timer(value));
    }
    const auto due = start ? start : add(clock.now, *period, clock.zone);
    if (!due) return std::unexpected(bad_timer(value));
    out.due = *due;
    return out;
}

}  // namespace

std::optional<base::Instant> instant_of(const feel::Value& value, const std::string& zone) {
    std::optional<feel::DateTime> at;
    if (value.date_time()) at = *value.date_time();
    if (value.date()) at = feel::DateTime{*value.date(), {}};
    if (const auto* text = value.string()) {
        at = feel::parse_date_time(*text);
        if (!at) {
            if (const auto day = feel::parse_date(*text)) at = feel::DateTime{*day, {}};
        }
    }
    return at ? feel::to_instant(*at, zone_of(zone)) : std::nullopt;
}

std::optional<base::Instant> after(base::Instant from, std::string_view period,
                                   const std::string& zone) {
    const auto parsed = parse_period(period);
    return parsed ? add(from, *parsed, zone) : std::nullopt;
}

std::expected<DueTime, Trouble> due_of(bpmn::TimerKind kind, const feel::Value& value,
                                       const feel::Moment& clock) {
    if (value.is_null()) return std::unexpected(Trouble{"process.bad_timer", "null"});
    // What the expression gave is more telling than the name of its place.
    if (const auto at = instant_of(value, clock.zone)) return DueTime{*at, 0, {}};
    if (kind == bpmn::TimerKind::cycle) return cycle(value, clock);
    const auto due = after(clock.now, text_of(value), clock.zone);
    if (!due) return std::unexpected(bad_timer(value));
    return DueTime{*due, 0, {}};
}

std::expected<DueTime, Trouble> first_due(const bpmn::EventDefinition& event, const Run& run,
                                          Key at) {
    const auto evaluated = run.evaluate(event.time, at);
    auto due = due_of(event.timer, evaluated.value, run.clock());
    if (!due && !evaluated.problems.empty()) due.error().about += ": " + reasons_of(evaluated);
    return due;
}

}  // namespace fangxing::engine
