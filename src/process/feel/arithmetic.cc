#include "process/feel/arithmetic.h"

#include <limits>

namespace fangxing::feel {

namespace {

template <class T>
Value optional_value(const std::optional<T>& result) {
    return result ? Value(*result) : Value();
}

Number seconds_number(const DayTime& duration) {
    const auto billion = Number(ns_per_second);
    const auto below = Number(std::int64_t{duration.nanoseconds}).over(billion).value_or(Number());
    return Number(duration.seconds).plus(below).value_or(Number());
}

// Nearest nanosecond.
Value day_time_of(const std::optional<Number>& seconds) {
    if (!seconds) return {};
    const auto whole = seconds->rounded(Number(), Rounding::floor);
    const auto whole_seconds = whole ? whole->integer() : std::nullopt;
    if (!whole || !whole_seconds) return {};
    const auto rest = seconds->minus(*whole).value_or(Number());
    const auto exact = rest.times(Number(ns_per_second)).value_or(Number());
    const auto nearest = exact.rounded(Number(), Rounding::half_even).value_or(Number());
    const auto ns = nearest.integer().value_or(0);
    return optional_value(
        plus(DayTime{*whole_seconds, 0},
             DayTime{ns / ns_per_second, static_cast<std::int32_t>(ns % ns_per_second)}));
}

// Whole months; a part of a month is dropped towards zero.
Value year_month_of(const std::optional<Number>& months) {
    if (!months) return {};
    const auto whole = months->rounded(Number(), Rounding::down);
    const auto count = whole ? whole->integer() : std::nullopt;
    return count ? Value(YearMonth{*count}) : Value();
}

std::optional<YearMonth> sum(const YearMonth& a, const YearMonth& b) {
    constexpr std::int64_t limit = std::int64_t{1} << 60U;
    std::int64_t months = 0;
    if (__builtin_add_overflow(a.months, b.months, &months)) return std::nullopt;
    if (months > limit || months < -limit) return std::nullopt;
    return YearMonth{months};
}

// Anything moved by a duration.
Value moved(const Value& at, const Value& by) {
    if (const auto* duration = by.day_time()) {
        if (const auto* date = at.date()) return optional_value(plus(*date, *duration));
        if (const auto* moment = at.date_time()) return optional_value(plus(*moment, *duration));
        if (const auto* time = at.time()) return plus(*time, *duration);
        if (const auto* other = at.day_time()) return optional_value(plus(*other, *duration));
    }
    if (const auto* duration = by.year_month()) {
        if (const auto* other = at.year_month()) return optional_value(sum(*other, *duration));
        if (const auto* date = at.date())
            return optional_value(date->plus_months(duration->months));
        if (const auto* moment = at.date_time()) {
            const auto date = moment->date.plus_months(duration->months);
            return date ? Value(DateTime{*date, moment->time}) : Value();
        }
    }
    return {};
}

bool is_duration(const Value& value) {
    return value.day_time() != nullptr || value.year_month() != nullptr;
}

Value add(const Value& left, const Value& right) {
    if (left.number() != nullptr && right.number() != nullptr) {
        return optional_value(left.number()->plus(*right.number()));
    }
    if (left.string() != nullptr && right.string() != nullptr) {
        return *left.string() + *right.string();
    }
    return is_duration(right) ? moved(left, right) : moved(right, left);
}

// A date counts as midnight UTC beside a date and time (§10.3.2.3.5).
std::optional<DateTime> as_date_time(const Value& value) {
    if (const auto* at = value.date_time()) return *at;
    if (const auto* date = value.date()) return DateTime{*date, {0, Zone::of_offset(0)}};
    return std::nullopt;
}

Value difference(const Value& left, const Value& right) {
    if (left.time() != nullptr && right.time() != nullptr) {
        if (left.time()->zone.is_local() != right.time()->zone.is_local()) return {};
        const auto ns = position_ns(*left.time()) - position_ns(*right.time());
        const auto below = (ns % ns_per_second + ns_per_second) % ns_per_second;
        return DayTime{(ns - below) / ns_per_second, static_cast<std::int32_t>(below)};
    }
    const auto to = as_date_time(left);
    const auto from = as_date_time(right);
    if (!to || !from || to->time.zone.is_local() != from->time.zone.is_local()) return {};
    return optional_value(plus(position(*to), -position(*from)));
}

Value subtract(const Value& left, const Value& right) {
    if (left.number() != nullptr && right.number() != nullptr) {
        return optional_value(left.number()->minus(*right.number()));
    }
    return is_duration(right) ? moved(left, negate(right)) : difference(left, right);
}

Value scaled(const Value& duration, const Number& factor) {
    if (const auto* days = duration.day_time()) {
        return day_time_of(seconds_number(*days).times(factor));
    }
    if (const auto* months = duration.year_month()) {
        return year_month_of(Number(months->months).times(factor));
    }
    return {};
}

Value multiply(const Value& left, const Value& right) {
    if (left.number() != nullptr && right.number() != nullptr) {
        return optional_value(left.number()->times(*right.number()));
    }
    if (right.number() != nullptr) return scaled(left, *right.number());
    if (left.number() != nullptr) return scaled(right, *left.number());
    return {};
}

Value divide(const Value& left, const Value& right) {
    if (const auto* divisor = right.number()) {
        if (const auto* number = left.number()) return optional_value(number->over(*divisor));
        if (const auto* days = left.day_time()) {
            return day_time_of(seconds_number(*days).over(*divisor));
        }
        if (const auto* months = left.year_month()) {
            return year_month_of(Number(months->months).over(*divisor));
        }
    }
    if (left.day_time() != nullptr && right.day_time() != nullptr) {
        const auto divisor = seconds_number(*right.day_time());
        return optional_value(seconds_number(*left.day_time()).over(divisor));
    }
    if (left.year_month() != nullptr && right.year_month() != nullptr) {
        const auto divisor = Number(right.year_month()->months);
        return optional_value(Number(left.year_month()->months).over(divisor));
    }
    return {};
}

}  // namespace

Value calculate(char operation, const Value& left, const Value& right) {
    switch (operation) {
        case '+': return add(left, right);
        case '-': return subtract(left, right);
        case '*': return multiply(left, right);
        case '/': return divide(left, right);
        default: break;
    }
    if (left.number() == nullptr || right.number() == nullptr) return {};
    return optional_value(left.number()->power(*right.number()));
}

Value negate(const Value& operand) {
    if (const auto* number = operand.number()) return -*number;
    if (const auto* duration = operand.day_time()) return -*duration;
    if (const auto* duration = operand.year_month()) {
        if (duration->months == std::numeric_limits<std::int64_t>::min()) return {};
        return YearMonth{-duration->months};
    }
    return {};
}

}  // namespace fangxing::feel
