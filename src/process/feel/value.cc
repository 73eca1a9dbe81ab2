#include "process/feel/value.h"

#include <algorithm>

namespace fangxing::feel {

namespace {

constexpr std::uint64_t weight_limit = std::uint64_t{1} << 40U;  // far beyond what may live

Extent extent_of(const std::string& text) {
    return {0, 1 + text.size() / 16};
}

Extent extent_of(const List& list) {
    Extent extent;
    for (const auto& item : list) extent.add(item.extent());
    return extent;
}

Extent extent_of(const Context& context) {
    Extent extent;
    for (const auto& entry : context.entries()) extent.add(entry.second.extent());
    return extent;
}

Extent extent_of(const Range& range) {
    Extent extent;
    extent.add(range.low.extent());
    extent.add(range.high.extent());
    return extent;
}

Extent extent_of(const Function& function) {
    Extent extent;
    extent.add(function.captured);
    return extent;
}

template <class T>
Value::Shared<T> held(T content) {
    const auto extent = extent_of(content);
    return std::make_shared<const Held<T>>(Held<T>{std::move(content), extent});
}

}  // namespace

void Extent::add(const Extent& inner) {
    depth = std::max(depth, inner.depth + 1);
    weight = std::min(weight + inner.weight, weight_limit);
}

Value::Value(std::string value) : value_(held(std::move(value))) {}
Value::Value(List value) : value_(held(std::move(value))) {}
Value::Value(Context value) : value_(held(std::move(value))) {}
Value::Value(Range value) : value_(held(std::move(value))) {}
Value::Value(Function value) : value_(held(std::move(value))) {}

Extent Value::extent() const {
    if (const auto* text = std::get_if<Shared<std::string>>(&value_)) return (*text)->extent;
    if (const auto* list = std::get_if<Shared<List>>(&value_)) return (*list)->extent;
    if (const auto* context = std::get_if<Shared<Context>>(&value_)) return (*context)->extent;
    if (const auto* range = std::get_if<Shared<Range>>(&value_)) return (*range)->extent;
    if (const auto* function = std::get_if<Shared<Function>>(&value_)) return (*function)->extent;
    return {};
}

Context::Context(std::initializer_list<Entry> entries) {
    for (const auto& [name, value] : entries) put(name, value);
}

Context Context::of_unique(std::vector<Entry> entries) {
    Context context;
    context.entries_ = std::move(entries);
    return context;
}

const Value* Context::find(std::string_view name) const {
    for (const auto& entry : entries_) {
        if (entry.first == name) return &entry.second;
    }
    return nullptr;
}

Context& Context::put(std::string_view name, Value value) {
    for (auto& entry : entries_) {
        if (entry.first == name) {
            entry.second = std::move(value);
            return *this;
        }
    }
    entries_.emplace_back(name, std::move(value));
    return *this;
}

void Context::remove(std::string_view name) {
    std::erase_if(entries_, [&](const Entry& entry) { return entry.first == name; });
}

Value Function::of(std::vector<std::string> parameters,
                   std::function<Value(std::span<const Value>)> native) {
    return Function{std::move(parameters), std::move(native), nullptr, {}, nullptr};
}

namespace {

bool same_entries(const Context& a, const Context& b) {
    return a.size() == b.size() && std::ranges::all_of(a.entries(), [&](const auto& entry) {
               const auto* other = b.find(entry.first);
               return other != nullptr && *other == entry.second;
           });
}

bool same_range(const Range& a, const Range& b) {
    return a.form == b.form && a.includes_low == b.includes_low &&
           a.includes_high == b.includes_high && a.low == b.low && a.high == b.high;
}

bool same_time(const Time& a, const Time& b) {
    return a.ns == b.ns && a.zone == b.zone;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string inner_text(const Value& value) {
    return value.string() != nullptr ? quoted(*value.string()) : to_text(value);
}

std::string list_text(const List& list) {
    std::string out = "[";
    for (const auto& item : list) {
        if (out.size() > 1) out += ", ";
        out += inner_text(item);
    }
    return out + "]";
}

bool is_plain_name(std::string_view name) {
    return !name.empty() && std::ranges::none_of(name, [](char c) {
        return c == '"' || c == '\\' || c == ':' || c == ',' || c == '{' || c == '}';
    });
}

std::string context_text(const Context& context) {
    std::string out = "{";
    for (const auto& [name, value] : context.entries()) {
        if (out.size() > 1) out += ", ";
        out += (is_plain_name(name) ? name : quoted(name)) + ": " + inner_text(value);
    }
    return out + "}";
}

std::string range_text(const Range& range) {
    switch (range.form) {
        case RangeForm::interval: break;
        case RangeForm::equal: return "=" + inner_text(range.low);
        case RangeForm::different: return "!=" + inner_text(range.low);
        case RangeForm::less: return "<" + inner_text(range.high);
        case RangeForm::at_most: return "<=" + inner_text(range.high);
        case RangeForm::greater: return ">" + inner_text(range.low);
        case RangeForm::at_least: return ">=" + inner_text(range.low);
    }
    return (range.includes_low ? "[" : "(") + inner_text(range.low) + ".." +
           inner_text(range.high) + (range.includes_high ? "]" : ")");
}

}  // namespace

bool operator==(const Value& a, const Value& b) {
    if (a.type() != b.type()) return false;
    switch (a.type()) {
        case Type::null: return true;
        case Type::boolean: return *a.boolean() == *b.boolean();
        case Type::number: return *a.number() == *b.number();
        case Type::string: return *a.string() == *b.string();
        case Type::date: return *a.date() == *b.date();
        case Type::time: return same_time(*a.time(), *b.time());
        case Type::date_time:
            return a.date_time()->date == b.date_time()->date &&
                   same_time(a.date_time()->time, b.date_time()->time);
        case Type::day_time: return *a.day_time() == *b.day_time();
        case Type::year_month: return *a.year_month() == *b.year_month();
        case Type::list: return a.list() == b.list() || *a.list() == *b.list();
        case Type::context:
            return a.context() == b.context() || same_entries(*a.context(), *b.context());
        case Type::range: return same_range(*a.range(), *b.range());
        case Type::function: return a.function() == b.function();
    }
    return false;
}

std::string to_text(const Value& value) {
    switch (value.type()) {
        case Type::null: return "null";
        case Type::boolean: return *value.boolean() ? "true" : "false";
        case Type::number: return value.number()->text();
        case Type::string: return *value.string();
        case Type::date: return to_text(*value.date());
        case Type::time: return to_text(*value.time());
        case Type::date_time: return to_text(*value.date_time());
        case Type::day_time: return to_text(*value.day_time());
        case Type::year_month: return to_text(*value.year_month());
        case Type::list: return list_text(*value.list());
        case Type::context: return context_text(*value.context());
        case Type::range: return range_text(*value.range());
        case Type::function: return "function";
    }
    return "";
}

}  // namespace fangxing::feel
