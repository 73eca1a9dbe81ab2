#include "process/feel/shape.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fangxing::feel {

namespace {

using Kind = Shape::Kind;

// The names of FEEL and those of the typeRef attribute (XML Schema's spelling) alike.
constexpr std::array<std::pair<std::string_view, Kind>, 18> names = {{
    {"Any", Kind::any},
    {"Null", Kind::null},
    {"boolean", Kind::boolean},
    {"number", Kind::number},
    {"string", Kind::string},
    {"date", Kind::date},
    {"time", Kind::time},
    {"date and time", Kind::date_time},
    {"dateTime", Kind::date_time},
    {"days and time duration", Kind::day_time},
    {"dayTimeDuration", Kind::day_time},
    {"days and time Duration", Kind::day_time},
    {"years and months duration", Kind::year_month},
    {"yearMonthDuration", Kind::year_month},
    {"list", Kind::list},
    {"context", Kind::context},
    {"range", Kind::range},
    {"function", Kind::function},
}};

bool conforms_or_null(const Value& value, const Shape& shape) {
    return value.is_null() || conforms(value, shape);
}

bool list_conforms(const List* list, const Shape& shape) {
    if (list == nullptr) return false;
    if (shape.inner.empty()) return true;
    return std::ranges::all_of(
        *list, [&](const Value& item) { return conforms_or_null(item, shape.inner.front()); });
}

bool context_conforms(const Context* context, const Shape& shape) {
    if (context == nullptr) return false;
    for (std::size_t i = 0; i < shape.members.size(); ++i) {
        const auto* member = context->find(shape.members[i]);
        if (member == nullptr || !conforms_or_null(*member, shape.inner[i])) return false;
    }
    return true;
}

bool range_conforms(const Range* range, const Shape& shape) {
    if (range == nullptr) return false;
    if (shape.inner.empty()) return true;
    return conforms_or_null(range->low, shape.inner.front()) &&
           conforms_or_null(range->high, shape.inner.front());
}

Value coerced_list(const List& list, const Shape& shape) {
    if (shape.inner.empty()) return List(list);
    List items;
    items.reserve(list.size());
    for (const auto& item : list) {
        auto each = coerced(item, shape.inner.front());
        if (each.is_null() && !item.is_null()) return {};
        items.push_back(std::move(each));
    }
    return items;
}

Value coerced_context(const Context& context, const Shape& shape) {
    Context result = context;
    for (std::size_t i = 0; i < shape.members.size(); ++i) {
        const auto* member = context.find(shape.members[i]);
        if (member == nullptr) return {};
        auto each = coerced(*member, shape.inner[i]);
        if (each.is_null() && !member->is_null()) return {};
        result.put(shape.members[i], std::move(each));
    }
    return result;
}

}  // namespace

Shape shape_of_name(std::string_view name) {
    for (const auto& [text, kind] : names) {
        if (text == name) return {kind, std::string(name)};
    }
    return {Kind::named, std::string(name)};
}

bool conforms(const Value& value, const Shape& shape) {
    switch (shape.kind) {
        case Kind::any: return !value.is_null();
        case Kind::null: return value.is_null();
        case Kind::boolean: return value.boolean() != nullptr;
        case Kind::number: return value.number() != nullptr;
        case Kind::string: return value.string() != nullptr;
        case Kind::date: return value.date() != nullptr;
        case Kind::time: return value.time() != nullptr;
        case Kind::date_time: return value.date_time() != nullptr;
        case Kind::day_time: return value.day_time() != nullptr;
        case Kind::year_month: return value.year_month() != nullptr;
        case Kind::list: return list_conforms(value.list(), shape);
        case Kind::context: return context_conforms(value.context(), shape);
        case Kind::range: return range_conforms(value.range(), shape);
        case Kind::function: return value.function() != nullptr;
        case Kind::named: return false;
    }
    return false;
}

Value coerced(const Value& value, const Shape& shape) {
    if (value.is_null() || shape.kind == Kind::any || conforms(value, shape)) return value;
    const auto* list = value.list();
    if (shape.kind == Kind::list) {
        if (list != nullptr) return coerced_list(*list, shape);
        return coerced_list(List{value}, shape);
    }
    if (list != nullptr && list->size() == 1) return coerced(list->front(), shape);
    if (shape.kind == Kind::context && value.context() != nullptr) {
        return coerced_context(*value.context(), shape);
    }
    if (shape.kind == Kind::date_time && value.date() != nullptr) {
        return DateTime{*value.date(), {0, Zone::of_offset(0)}};
    }
    return {};
}

}  // namespace fangxing::feel
