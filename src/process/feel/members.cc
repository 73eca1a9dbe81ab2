// The members that values have of themselves (DMN 1.5 §10.3.2.3, Tables 60 to 62).
#include <date/tz.h>

#include "process/feel/evaluation.h"

namespace fangxing::feel {

namespace {

using Found = std::optional<Value>;

Found of_date(const Date& date, std::string_view member) {
    if (member == "year") return std::int64_t{date.year};
    if (member == "month") return std::int64_t{date.month};
    if (member == "day") return std::int64_t{date.day};
    if (member == "weekday") return std::int64_t{iso_weekday(date)};
    return std::nullopt;
}

Found of_time(const Time& time, std::optional<std::int32_t> offset, std::string_view member) {
    if (member == "hour") return time.hour();
    if (member == "minute") return time.minute();
    if (member == "second") return time.second();
    if (member == "time offset") return offset ? Value(DayTime{*offset, 0}) : Value();
    if (member == "timezone") {
        return time.zone.kind == Zone::Kind::named ? Value(time.zone.named->name()) : Value();
    }
    return std::nullopt;
}

Found of_date_time(const DateTime& at, std::string_view member) {
    if (auto found = of_date(at.date, member)) return found;
    return of_time(at.time, offset_at(at.time.zone, at.date, at.time.ns), member);
}

// Of a negative duration every part is negative.
Found of_day_time(const DayTime& duration, std::string_view member) {
    const bool negative = duration < DayTime{};
    const auto positive = negative ? -duration : duration;
    const auto part = [&](std::int64_t value) { return Value(negative ? -value : value); };
    if (member == "days") return part(positive.seconds / seconds_per_day);
    if (member == "hours") return part(positive.seconds % seconds_per_day / 3600);
    if (member == "minutes") return part(positive.seconds % 3600 / 60);
    if (member == "seconds") return part(positive.seconds % 60);
    return std::nullopt;
}

Found of_year_month(const YearMonth& duration, std::string_view member) {
    if (member == "years") return duration.months / 12;
    if (member == "months") return duration.months % 12;
    return std::nullopt;
}

Found of_range(const Range& range, std::string_view member) {
    if (member == "start") return range.low;
    if (member == "end") return range.high;
    if (member == "start included") return range.includes_low;
    if (member == "end included") return range.includes_high;
    return std::nullopt;
}

}  // namespace

std::optional<Value> member_of(const Value& source, std::string_view member) {
    if (const auto* context = source.context()) {
        const auto* found = context->find(member);
        return found == nullptr ? Found() : Found(*found);
    }
    if (const auto* date = source.date()) return of_date(*date, member);
    if (const auto* at = source.date_time()) return of_date_time(*at, member);
    if (const auto* time = source.time()) {
        const auto offset = offset_at(time->zone, Date{2000, 1, 1}, time->ns);
        return of_time(*time, offset, member);
    }
    if (const auto* duration = source.day_time()) return of_day_time(*duration, member);
    if (const auto* duration = source.year_month()) return of_year_month(*duration, member);
    if (const auto* range = source.range()) return of_range(*range, member);
    return std::nullopt;
}

}  // namespace fangxing::feel
