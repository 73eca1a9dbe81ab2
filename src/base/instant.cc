#include "base/instant.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <utility>

#include "base/append.h"

namespace fangxing::base {
namespace {

using Days = std::chrono::sys_days;

// Reads exactly `digits` decimal digits at the front of `text` and drops them.
bool take_number(std::string_view& text, std::size_t digits, int& out) {
    if (text.size() < digits) return false;
    out = 0;
    for (std::size_t n = 0; n < digits; ++n) {
        if (text[n] < '0' || text[n] > '9') return false;
        out = out * 10 + (text[n] - '0');
    }
    text.remove_prefix(digits);
    return true;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

// A fraction of a second after its point, cut to microseconds.
bool take_fraction(std::string_view& text, std::int64_t& us) {
    us = 0;
    std::int64_t unit = 100'000;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        us += (text.front() - '0') * unit;
        unit /= 10;
        ++digits;
        text.remove_prefix(1);
    }
    return digits > 0 && digits <= 18;
}

bool take_offset(std::string_view& text, std::int64_t& minutes) {
    minutes = 0;
    if (take(text, 'Z')) return true;
    const bool behind = !text.empty() && text.front() == '-';
    if (!behind && (text.empty() || text.front() != '+')) return false;
    text.remove_prefix(1);
    int h = 0;
    int m = 0;
    if (!take_number(text, 2, h) || !take(text, ':') || !take_number(text, 2, m)) return false;
    if (h > 23 || m > 59) return false;
    minutes = std::int64_t{h} * 60 + m;
    if (behind) minutes = -minutes;
    return true;
}

// A mark and two digits at the place; answers what lies behind them.
char* put_two(char* to, char mark, std::int64_t value) {
    *to++ = mark;
    *to++ = static_cast<char>('0' + value / 10);
    *to++ = static_cast<char>('0' + value % 10);
    return to;
}

// Of a second, where there is one.
char* put_fraction(char* to, std::int64_t us) {
    if (us == 0) return to;
    *to++ = '.';
    for (std::int64_t unit = 100'000; us != 0; unit /= 10) {
        *to++ = static_cast<char>('0' + us / unit);
        us %= unit;
    }
    return to;
}

// With zeros in front of one of fewer than four digits.
char* put_year(char* to, int year) {
    if (year < 0) *to++ = '-';
    const int whole = std::abs(year);
    for (int least = 1000; whole < least && least > 1; least /= 10) *to++ = '0';
    return std::to_chars(to, to + std::numeric_limits<int>::digits10 + 1, whole).ptr;
}

}  // namespace

void append_text(std::string& out, Instant at) {
    using namespace std::chrono;
    const sys_time<microseconds> time{microseconds{at.us}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<microseconds>(time - day)};
    std::array<char, 48> text{};
    auto* to = put_year(text.data(), static_cast<int>(date.year()));
    to = put_two(to, '-', static_cast<unsigned>(date.month()));
    to = put_two(to, '-', static_cast<unsigned>(date.day()));
    to = put_two(to, 'T', clock.hours().count());
    to = put_two(to, ':', clock.minutes().count());
    to = put_two(to, ':', clock.seconds().count());
    to = put_fraction(to, clock.subseconds().count());
    *to++ = 'Z';
    out.append(text.data(), to);
}

std::string to_text(Instant at) {
    std::string out;
    append_text(out, at);
    return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
    using namespace std::chrono;
    int y = 0;
    int mo = 0;
    int d = 0;
    int h = 0;
    int mi = 0;
    int s = 0;
    const bool date = take_number(text, 4, y) && take(text, '-') && take_number(text, 2, mo) &&
                      take(text, '-') && take_number(text, 2, d);
    if (!date || (!take(text, 'T') && !take(text, 't'))) return std::nullopt;
    const bool time = take_number(text, 2, h) && take(text, ':') && take_number(text, 2, mi) &&
                      take(text, ':') && take_number(text, 2, s);
    if (!time) return std::nullopt;
    std::int64_t us = 0;
    if (take(text, '.') && !take_fraction(text, us)) return std::nullopt;
    std::int64_t offset = 0;
    if (!take_offset(text, offset) || !text.empty()) return std::nullopt;
    const year_month_day day{year{y}, month{static_cast<unsigned>(mo)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (!day.ok() || h > 23 || mi > 59 || s > 59) return std::nullopt;
    const auto at = sys_time<microseconds>{Days{day}} + hours{h} + minutes{mi} + seconds{s} +
                    microseconds{us} - minutes{offset};
    return Instant{at.time_since_epoch().count()};
}

std::optional<Duration> parse_duration(std::string_view text) {
    const bool negative = take(text, '-');
    if (!take(text, 'P') || text.empty()) return std::nullopt;
    std::int64_t seconds = 0;
    std::int64_t us = 0;
    bool in_time = false;
    std::string_view allowed = "WD";
    while (!text.empty()) {
        if (!in_time && take(text, 'T')) {
            in_time = true;
            allowed = "HMS";
            if (text.empty()) return std::nullopt;
        }
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number < 0 || number > 100'000'000) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const bool has_fraction = take(text, '.');
        if (has_fraction && !take_fraction(text, us)) return std::nullopt;
        if (text.empty()) return std::nullopt;
        const char unit = text.front();
        text.remove_prefix(1);
        const auto at = allowed.find(unit);
        if (at == std::string_view::npos || (has_fraction && unit != 'S')) return std::nullopt;
        allowed.remove_prefix(at + 1);
        const std::int64_t scale = unit == 'W'   ? 604'800
                                   : unit == 'D' ? 86'400
                                   : unit == 'H' ? 3'600
                                   : unit == 'M' ? 60
                                                 : 1;
        seconds += number * scale;
    }
    const Duration total{seconds * 1'000'000 + us};
    return negative ? -total : total;
}

std::string to_text(Duration duration) {
    std::int64_t us = duration.count();
    std::string out = us < 0 ? "-P" : "P";
    if (us < 0) us = -us;
    const std::int64_t all = us / 1'000'000;
    const std::int64_t days = all / 86'400;
    const std::int64_t h = all % 86'400 / 3'600;
    const std::int64_t m = all % 3'600 / 60;
    const std::int64_t s = all % 60;
    if (days != 0) out += std::to_string(days) + "D";
    std::array<char, 8> fraction{};
    const std::string rest(fraction.data(), put_fraction(fraction.data(), us % 1'000'000));
    const bool nothing = all == 0 && rest.empty();
    if (h != 0 || m != 0 || s != 0 || !rest.empty() || nothing) {
        out += "T";
        if (h != 0) out += std::to_string(h) + "H";
        if (m != 0) out += std::to_string(m) + "M";
        if (s != 0 || !rest.empty() || nothing) out += std::to_string(s) + rest + "S";
    }
    return out;
}

}  // namespace fangxing::base
