#include "domain/calendar/rule.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace fangxing::calendar {

namespace {

using base::Kind;

// No rule is followed further than this many steps; a rule that yields nothing must not spin.
constexpr int most_steps = 200'000;

auto bad_rule(std::string why, std::string_view line) {
    return base::refuse(Kind::invalid, "calendar.bad_rule",
                        {{"why", std::move(why)}, {"line", std::string(line)}});
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> out;
    while (true) {
        const auto at = text.find(by);
        out.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = out * 10 + (c - '0');
    return out;
}

// "20260101", "20260101T180000", "20260101T100000Z".
struct Stamp {
    Local local;
    bool utc = false;
    bool whole_day = false;
};
std::optional<Stamp> parse_stamp(std::string_view text) {
    Stamp out;
    if (text.ends_with("Z")) {
        out.utc = true;
        text.remove_suffix(1);
    }
    out.whole_day = text.size() == 8 && !out.utc;
    if (!out.whole_day && (text.size() != 15 || text[8] != 'T')) return std::nullopt;
    const auto day_part = text.substr(0, 8);
    const auto time_part = out.whole_day ? std::string_view("000000") : text.substr(9);
    if (!all_digits(day_part) || !all_digits(time_part)) return std::nullopt;
    const auto dashed = std::string(day_part.substr(0, 4)) + "-" +
                        std::string(day_part.substr(4, 2)) + "-" + std::string(day_part.substr(6));
    const auto day = parse_day(dashed);
    const int hour = number(time_part.substr(0, 2));
    const int minute = number(time_part.substr(2, 2));
    const int second = number(time_part.substr(4));
    if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    out.local.s = *day * day_s + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second;
    return out;
}

struct Line {
    std::string_view name;
    std::string_view zone;
    std::string_view value;
};
std::optional<Line> parse_line(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    Line out;
    out.value = text.substr(colon + 1);
    const auto parts = split(text.substr(0, colon), ';');
    out.name = parts.front();
    for (std::size_t n = 1; n < parts.size(); ++n) {
        if (parts[n].starts_with("TZID=")) {
            out.zone = parts[n].substr(5);
        } else if (parts[n] != "VALUE=DATE" && parts[n] != "VALUE=DATE-TIME") {
            return std::nullopt;
        }
    }
    return out;
}

icaltimetype to_ical(Local at) {
    icaltimetype out = icaltime_null_time();
    const auto civil = icaltime_from_timet_with_zone(static_cast<time_t>(at.s), 0,
                                                     icaltimezone_get_utc_timezone());
    out.year = civil.year;
    out.month = civil.month;
    out.day = civil.day;
    out.hour = civil.hour;
    out.minute = civil.minute;
    out.second = civil.second;
    return out;
}

Local from_ical(const icaltimetype& at) {
    return {day_of(at.year, at.month, at.day) * day_s + std::int64_t{at.hour} * 3600 +
            std::int64_t{at.minute} * 60 + at.second};
}

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

Iterator iterate(const std::string& rrule, Local start) {
    const auto recurrence = icalrecurrencetype_from_string(rrule.c_str());
    if (recurrence.freq == ICAL_NO_RECURRENCE) return nullptr;
    return Iterator(icalrecur_iterator_new(recurrence, to_ical(start)));
}

// UNTIL and COUNT are ours: the library knows no zone, and counts readings that do not occur.
struct Parts {
    std::string rest;
    std::string_view until;
    std::string_view count;
    bool too_fine = false;
};
Parts take_apart(std::string_view rrule) {
    Parts out;
    for (const auto part : split(rrule, ';')) {
        if (part.starts_with("UNTIL=")) {
            out.until = part.substr(6);
        } else if (part.starts_with("COUNT=")) {
            out.count = part.substr(6);
        } else {
            out.rest += (out.rest.empty() ? "" : ";") + std::string(part);
        }
        if (part == "FREQ=HOURLY" || part == "FREQ=MINUTELY" || part == "FREQ=SECONDLY") {
            out.too_fine = true;
        }
    }
    return out;
}

base::Result<std::vector<Local>> stamps(const Line& line, const std::string& zone) {
    std::vector<Local> out;
    for (const auto each : split(line.value, ',')) {
        const auto stamp = parse_stamp(each);
        if (!stamp) return bad_rule("date", line.value);
        out.push_back(stamp->utc ? to_local(zone, {stamp->local.s * 1'000'000}) : stamp->local);
    }
    return out;
}

}  // namespace

base::Result<Rule> Rule::parse(std::string_view text, const std::string& zone) {
    Rule out;
    out.text_ = std::string(text);
    std::vector<Line> lines;
    for (const auto each : split(text, '\n')) {
        if (each.empty()) continue;
        const auto line = parse_line(each);
        if (!line) return bad_rule("property", each);
        lines.push_back(*line);
    }
    const auto start = std::ranges::find(lines, "DTSTART", &Line::name);
    if (start == lines.end()) return bad_rule("DTSTART missing", text);
    const auto stamp = parse_stamp(start->value);
    if (!stamp) return bad_rule("date", start->value);
    out.zone_ = stamp->utc ? "Etc/UTC" : start->zone.empty() ? zone : std::string(start->zone);
    if (!is_known_zone(out.zone_)) return bad_rule("zone", out.zone_);
    out.start_ = stamp->local;
    for (const auto& line : lines) {
        if (line.name == "DTSTART") continue;
        if (line.name == "RDATE") {
            out.also_ = TRY(stamps(line, out.zone_));
        } else if (line.name == "EXDATE") {
            out.except_ = TRY(stamps(line, out.zone_));
        } else if (line.name == "RRULE" && out.rrule_.empty()) {
            const auto parts = take_apart(line.value);
            if (parts.too_fine) return bad_rule("finer than a day", line.value);
            if (!parts.until.empty()) {
                const auto until = parse_stamp(parts.until);
                if (!until) return bad_rule("UNTIL", line.value);
                // §3.3.10: of a date, the whole of that day counts.
                const Local last{until->local.s + (until->whole_day ? day_s - 1 : 0)};
                out.until_ =
                    until->utc ? base::Instant{last.s * 1'000'000} : to_instant(out.zone_, last);
            }
            if (!parts.count.empty()) {
                if (!all_digits(parts.count) || parts.count.size() > 6) {
                    return bad_rule("COUNT", line.value);
                }
                out.count_ = number(parts.count);
            }
            out.rrule_ = parts.rest;
            if (!iterate(out.rrule_, out.start_)) return bad_rule("RRULE", line.value);
        } else {
            return bad_rule("property", line.name);
        }
    }
    return out;
}

std::vector<base::Instant> Rule::occurrences(base::Instant from, base::Instant to,
                                             std::size_t most) const {
    std::vector<base::Instant> out;
    const auto take = [&](Local at) {
        const auto when = exact_instant(zone_, at);
        const bool excepted = std::ranges::find(except_, at) != except_.end();
        if (when && *when >= from && *when < to && !excepted) out.push_back(*when);
    };
    for (const auto each : also_) take(each);
    const auto iterator = rrule_.empty() ? nullptr : iterate(rrule_, start_);
    if (!iterator) take(start_);
    std::int64_t counted = 0;
    for (int steps = 0; iterator && steps < most_steps; ++steps) {
        const auto next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) break;
        const auto at = from_ical(next);
        const auto when = exact_instant(zone_, at);
        if (!when) continue;  // §3.3.10: ignored, and not counted
        if (*when >= to || (until_ && *when > *until_)) break;
        if (count_ > 0 && ++counted > count_) break;
        take(at);
        if (out.size() >= most + also_.size()) break;
    }
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    if (out.size() > most) out.resize(most);
    return out;
}

std::optional<base::Instant> Rule::next(base::Instant from) const {
    const auto found = occurrences(from, from + std::chrono::hours(24 * 3653), 1);
    if (found.empty()) return std::nullopt;
    return found.front();
}

base::Result<std::vector<base::Instant>> occurrences(std::string_view rule, const std::string& zone,
                                                     base::Instant from, base::Instant to) {
    const auto parsed = TRY(Rule::parse(rule, zone));
    return parsed.occurrences(from, to);
}

}  // namespace fangxing::calendar
