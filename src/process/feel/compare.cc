#include "process/feel/compare.h"

#include <algorithm>

#include "process/feel/truth.h"

namespace fangxing::feel {

namespace {

// Whole seconds since some origin: §10.3.2.3.5 gives times and dates and times a resolution of
// seconds when they are compared. Nothing when only one of the two has a zone.
std::optional<std::pair<std::int64_t, std::int64_t>> seconds_of(const Time& a, const Time& b) {
    if (a.zone.is_local() != b.zone.is_local()) return std::nullopt;
    const auto seconds = [](const Time& time) {
        const auto ns = position_ns(time);
        return (ns - (ns % ns_per_second + ns_per_second) % ns_per_second) / ns_per_second;
    };
    return std::pair(seconds(a), seconds(b));
}

std::optional<std::pair<std::int64_t, std::int64_t>> seconds_of(const DateTime& a,
                                                                const DateTime& b) {
    if (a.time.zone.is_local() != b.time.zone.is_local()) return std::nullopt;
    return std::pair(position(a).seconds, position(b).seconds);
}

template <class T>
Truth same_seconds(const T& a, const T& b) {
    const auto both = seconds_of(a, b);
    // One with and one without a zone are never the same moment.
    return both.has_value() && both->first == both->second;
}

template <class T>
Truth less_seconds(const T& a, const T& b) {
    const auto both = seconds_of(a, b);
    if (!both) return std::nullopt;
    return both->first < both->second;
}

Truth equal_lists(const List& a, const List& b) {
    if (a.size() != b.size()) return false;
    Truth result = true;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto each = equal(a[i], b[i]);
        if (each == false) return false;
        if (!each) result = std::nullopt;
    }
    return result;
}

Truth equal_contexts(const Context& a, const Context& b) {
    if (a.size() != b.size()) return false;
    Truth result = true;
    for (const auto& [name, value] : a.entries()) {
        const auto* other = b.find(name);
        if (other == nullptr) return false;
        const auto each = equal(value, *other);
        if (each == false) return false;
        if (!each) result = std::nullopt;
    }
    return result;
}

Truth equal_ranges(const Range& a, const Range& b) {
    if (a.form != b.form || a.includes_low != b.includes_low ||
        a.includes_high != b.includes_high) {
        return false;
    }
    const auto low = equal(a.low, b.low);
    const auto high = equal(a.high, b.high);
    if (low == false || high == false) return false;
    if (!low || !high) return std::nullopt;
    return true;
}

}  // namespace

Truth equal(const Value& a, const Value& b) {
    if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
    if (a.type() != b.type()) return std::nullopt;
    switch (a.type()) {
        case Type::null: return true;
        case Type::boolean: return *a.boolean() == *b.boolean();
        case Type::number: return *a.number() == *b.number();
        case Type::string: return *a.string() == *b.string();
        case Type::date: return *a.date() == *b.date();
        case Type::time: return same_seconds(*a.time(), *b.time());
        case Type::date_time: return same_seconds(*a.date_time(), *b.date_time());
        case Type::day_time: return *a.day_time() == *b.day_time();
        case Type::year_month: return *a.year_month() == *b.year_month();
        case Type::list: return equal_lists(*a.list(), *b.list());
        case Type::context: return equal_contexts(*a.context(), *b.context());
        case Type::range: return equal_ranges(*a.range(), *b.range());
        case Type::function: return a.function() == b.function();
    }
    return std::nullopt;
}

Truth less(const Value& a, const Value& b) {
    if (a.type() != b.type()) return std::nullopt;
    switch (a.type()) {
        case Type::number: return *a.number() < *b.number();
        // UTF-8 sorts by code point when it is compared byte by byte.
        case Type::string: return *a.string() < *b.string();
        case Type::date: return *a.date() < *b.date();
        case Type::time: return less_seconds(*a.time(), *b.time());
        case Type::date_time: return less_seconds(*a.date_time(), *b.date_time());
        case Type::day_time: return *a.day_time() < *b.day_time();
        case Type::year_month: return *a.year_month() < *b.year_month();
        case Type::null:
        case Type::boolean:
        case Type::list:
        case Type::context:
        case Type::range:
        case Type::function: return std::nullopt;
    }
    return std::nullopt;
}

Truth compare(Relation relation, const Value& a, const Value& b) {
    switch (relation) {
        case Relation::equal: return equal(a, b);
        case Relation::different: return negated(equal(a, b));
        case Relation::less: return less(a, b);
        case Relation::greater: return less(b, a);
        case Relation::at_most: return negated(less(b, a));
        case Relation::at_least: return negated(less(a, b));
    }
    return std::nullopt;
}

Truth contains(const Range& range, const Value& point) {
    switch (range.form) {
        case RangeForm::equal: return equal(point, range.low);
        case RangeForm::different: return negated(equal(point, range.low));
        case RangeForm::less: return less(point, range.high);
        case RangeForm::at_most: return negated(less(range.high, point));
        case RangeForm::greater: return less(range.low, point);
        case RangeForm::at_least: return negated(less(point, range.low));
        case RangeForm::interval: break;
    }
    return both(range.includes_low ? negated(less(point, range.low)) : less(range.low, point),
                range.includes_high ? negated(less(range.high, point)) : less(point, range.high));
}

bool is_well_formed(const Range& range) {
    if (range.form == RangeForm::equal || range.form == RangeForm::different) return true;
    const auto has_order = [](const Value& end) { return end.is_null() || less(end, end); };
    if (!has_order(range.low) || !has_order(range.high)) return false;
    if (range.low.is_null() || range.high.is_null()) return true;
    return less(range.high, range.low) == false;
}

Truth is_in(const Value& value, const Value& tested) {
    if (const auto* range = tested.range()) {
        return value.range() != nullptr ? equal(value, tested) : contains(*range, value);
    }
    const auto* list = tested.list();
    if (list == nullptr) return equal(value, tested);
    if (value.list() != nullptr && equal(value, tested) == true) return true;
    return std::ranges::any_of(*list, [&](const Value& item) {
        const auto* range = item.range();
        const bool inside = range != nullptr && value.range() == nullptr;
        return (inside ? contains(*range, value) : equal(value, item)) == true;
    });
}

Value logical_and(const Value& a, const Value& b) {
    if (a.is_false() || b.is_false()) return false;
    if (a.is_true() && b.is_true()) return true;
    return {};
}

Value logical_or(const Value& a, const Value& b) {
    if (a.is_true() || b.is_true()) return true;
    if (a.is_false() && b.is_false()) return false;
    return {};
}

}  // namespace fangxing::feel
