#include "process/feel/json.h"

#include <array>

#include "process/feel/read.h"

namespace fangxing::feel {

namespace {

using base::Json;

constexpr std::array<std::string_view, 4> marks = {"@", "#", "..", "{}"};

bool is_mark(std::string_view name) {
    for (const auto mark : marks) {
        if (name == mark) return true;
    }
    return false;
}

// The nearest number that JSON holds.
Json number_json(const Number& number) {
    if (const auto whole = number.integer()) return *whole;
    return number.to_double();
}

Json number_stored(const Number& number) {
    if (const auto whole = number.integer()) return *whole;
    const auto nearest = number.to_double();
    if (const auto back = Number::from_double(nearest); back && *back == number) return nearest;
    return Json::Object{{"#", number.text()}};
}

Json store_range(const Range& range) {
    Json::Array parts{range.includes_low ? "[" : "(", store(range.low), store(range.high),
                      range.includes_high ? "]" : ")"};
    if (range.form != RangeForm::interval) parts.push_back(static_cast<int>(range.form));
    return Json::Object{{"..", std::move(parts)}};
}

Value restore_range(const Json& ends) {
    const auto* parts = ends.array();
    if (parts == nullptr || parts->size() < 4 || parts->size() > 5) return {};
    const auto* open = (*parts)[0].string();
    const auto* close = (*parts)[3].string();
    if (open == nullptr || close == nullptr) return {};
    auto form = RangeForm::interval;
    if (parts->size() == 5) {
        const auto* number = (*parts)[4].integer();
        if (number == nullptr || *number < 0 || *number > 6) return {};
        form = static_cast<RangeForm>(*number);
    }
    return Range{restore((*parts)[1]), restore((*parts)[2]), *open == "[", *close == "]", form};
}

template <class Each>
Value from_object(const Json::Object& object, Each each) {
    std::vector<Context::Entry> entries;
    entries.reserve(object.size());
    for (const auto& [name, value] : object) entries.emplace_back(name, each(value));
    return Context::of_unique(std::move(entries));
}

Value restore_object(const Json::Object& object) {
    if (object.size() != 1 || !is_mark(object[0].first)) return from_object(object, restore);
    const auto& [mark, inner] = object[0];
    if (mark == "@" && inner.string() != nullptr) return read_temporal(*inner.string());
    if (mark == "#" && inner.string() != nullptr) {
        const auto number = Number::parse(*inner.string());
        return number ? Value(*number) : Value();
    }
    if (mark == "..") return restore_range(inner);
    if (mark == "{}" && inner.object() != nullptr) return from_object(*inner.object(), restore);
    return from_object(object, restore);
}

template <class Each>
Json context_json(const Context& context, Each each) {
    Json::Object object;
    object.reserve(context.size());
    for (const auto& [name, value] : context.entries()) object.emplace_back(name, each(value));
    return object;
}

template <class Each>
Json list_json(const List& list, Each each) {
    Json::Array array;
    array.reserve(list.size());
    for (const auto& item : list) array.push_back(each(item));
    return array;
}

template <class Each>
Value from_array(const Json::Array& array, Each each) {
    List list;
    list.reserve(array.size());
    for (const auto& item : array) list.push_back(each(item));
    return list;
}

Value scalar_from_json(const Json& json) {
    if (const auto* value = json.boolean()) return *value;
    if (const auto* value = json.integer()) return *value;
    if (const auto* value = json.string()) return *value;
    if (const auto* value = json.real()) {
        const auto number = Number::from_double(*value);
        return number ? Value(*number) : Value();
    }
    return {};
}

}  // namespace

Value from_json(const Json& json) {
    if (const auto* array = json.array()) return from_array(*array, from_json);
    if (const auto* object = json.object()) return from_object(*object, from_json);
    return scalar_from_json(json);
}

Json to_json(const Value& value) {
    switch (value.type()) {
        case Type::null:
        case Type::function: return nullptr;
        case Type::boolean: return *value.boolean();
        case Type::number: return number_json(*value.number());
        case Type::string: return *value.string();
        case Type::date:
        case Type::time:
        case Type::date_time:
        case Type::day_time:
        case Type::year_month:
        case Type::range: return to_text(value);
        case Type::list: return list_json(*value.list(), to_json);
        case Type::context: return context_json(*value.context(), to_json);
    }
    return nullptr;
}

Json store(const Value& value) {
    switch (value.type()) {
        case Type::null:
        case Type::function: return nullptr;
        case Type::boolean: return *value.boolean();
        case Type::number: return number_stored(*value.number());
        case Type::string: return *value.string();
        case Type::date:
        case Type::time:
        case Type::date_time:
        case Type::day_time:
        case Type::year_month: return Json::Object{{"@", to_text(value)}};
        case Type::range: return store_range(*value.range());
        case Type::list: return list_json(*value.list(), store);
        case Type::context: break;
    }
    auto object = context_json(*value.context(), store);
    const auto& entries = value.context()->entries();
    if (entries.size() == 1 && is_mark(entries[0].first)) {
        return Json::Object{{"{}", std::move(object)}};
    }
    return object;
}

Value restore(const Json& json) {
    if (const auto* array = json.array()) return from_array(*array, restore);
    if (const auto* object = json.object()) return restore_object(*object);
    return scalar_from_json(json);
}

}  // namespace fangxing::feel
