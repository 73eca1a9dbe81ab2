// Functions on lists that build or search lists (DMN 1.5 §10.3.4.4).
#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/compare.h"

namespace fangxing::feel {

namespace {

// Null is an element like others: list contains([null], null) is true.
bool is_same(const Value& a, const Value& b) {
    return equal(a, b) == true;
}

bool holds(const List& list, const Value& element) {
    return std::ranges::any_of(list, [&](const Value& item) { return is_same(item, element); });
}

Value list_contains(const Arguments& arguments) {
    const auto list = arguments.list(0);
    return list ? Value(holds(*list, arguments[1])) : Value();
}

Value count(const Arguments& arguments) {
    const auto list = arguments.list(0);
    return list ? Value(static_cast<std::int64_t>(list->size())) : Value();
}

// The place in the list, counted from 0, of a position as FEEL counts it (from 1, or from the end).
std::optional<std::size_t> place(const Arguments& arguments, std::size_t index, std::size_t size) {
    const auto position = arguments.integer(index);
    if (!position) return std::nullopt;
    const auto count = static_cast<std::int64_t>(size);
    if (*position > 0 && *position <= count) return static_cast<std::size_t>(*position - 1);
    if (*position < 0 && *position >= -count) return static_cast<std::size_t>(count + *position);
    arguments.wrong("feel.no_such_index");
    return std::nullopt;
}

Value sublist(const Arguments& arguments) {
    const auto list = arguments.list(0);
    const auto start = list ? place(arguments, 1, list->size()) : std::nullopt;
    if (!start) return {};
    auto length = static_cast<std::int64_t>(list->size() - *start);
    if (arguments.size() > 2) {
        const auto wanted = arguments.integer(2);
        if (!wanted) return {};
        if (*wanted < 1 || *wanted > length) return arguments.wrong("feel.no_such_index");
        length = *wanted;
    }
    const auto from = list->begin() + static_cast<std::ptrdiff_t>(*start);
    return List(from, from + static_cast<std::ptrdiff_t>(length));
}

Value append(const Arguments& arguments) {
    auto list = arguments.list(0);
    if (!list) return {};
    list->insert(list->end(), arguments.all().begin() + 1, arguments.all().end());
    return *std::move(list);
}

Value concatenate(const Arguments& arguments) {
    List result;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto list = arguments.list(i);
        if (!list) return {};
        result.insert(result.end(), list->begin(), list->end());
    }
    return result;
}

Value insert_before(const Arguments& arguments) {
    auto list = arguments.list(0);
    const auto at = list ? place(arguments, 1, list->size()) : std::nullopt;
    if (!at) return {};
    list->insert(list->begin() + static_cast<std::ptrdiff_t>(*at), arguments[2]);
    return *std::move(list);
}

Value remove(const Arguments& arguments) {
    auto list = arguments.list(0);
    const auto at = list ? place(arguments, 1, list->size()) : std::nullopt;
    if (!at) return {};
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(*at));
    return *std::move(list);
}

Value reverse(const Arguments& arguments) {
    auto list = arguments.list(0);
    if (!list) return {};
    std::ranges::reverse(*list);
    return *std::move(list);
}

Value index_of(const Arguments& arguments) {
    const auto list = arguments.list(0);
    if (!list) return {};
    List places;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (is_same((*list)[i], arguments[1])) places.push_back(static_cast<std::int64_t>(i + 1));
    }
    return places;
}

// The items, each once, where it was first.
Value once_each(const Arguments& arguments, const List& list) {
    List result;
    for (const auto& item : list) {
        if (!arguments.run().charge(result.size() / 4)) return {};
        if (!holds(result, item)) result.push_back(item);
    }
    return result;
}

Value distinct_values(const Arguments& arguments) {
    const auto list = arguments.list(0);
    return list ? once_each(arguments, *list) : Value();
}

Value union_of(const Arguments& arguments) {
    const auto all = concatenate(arguments);
    return all.list() == nullptr ? Value() : once_each(arguments, *all.list());
}

void flatten_into(List& result, const List& list) {
    for (const auto& item : list) {
        if (item.list() != nullptr) {
            flatten_into(result, *item.list());
        } else {
            result.push_back(item);
        }
    }
}

Value flatten(const Arguments& arguments) {
    const auto list = arguments.list(0);
    if (!list) return {};
    List result;
    flatten_into(result, *list);
    return result;
}

// Merge sort of our own: a condition that is no order must not do harm, as it may to std::sort.
List sorted(Run& run, List list, const Value& precedes) {
    if (list.size() < 2 || !run.charge(list.size())) return list;
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2);
    const auto left = sorted(run, List(list.begin(), middle), precedes);
    const auto right = sorted(run, List(middle, list.end()), precedes);
    list.clear();
    auto a = left.begin();
    for (const auto& b : right) {
        while (a != left.end()) {
            const std::array<Value, 2> pair{b, *a};
            const bool b_first =
                precedes.is_null() ? less(b, *a) == true : run.invoke(precedes, pair).is_true();
            if (b_first) break;
            list.push_back(*a++);
        }
        list.push_back(b);
    }
    list.insert(list.end(), a, left.end());
    return list;
}

Value sort(const Arguments& arguments) {
    auto list = arguments.list(0);
    if (!list) return {};
    const auto& precedes = arguments[1];
    if (arguments.size() > 1) {
        const auto* function = precedes.function();
        if (function == nullptr || function->parameters.size() != 2) return arguments.wrong();
    }
    return sorted(arguments.run(), *std::move(list), precedes);
}

Value replace_at(const Arguments& arguments) {
    auto list = arguments.list(0);
    const auto at = list ? place(arguments, 1, list->size()) : std::nullopt;
    if (!at) return {};
    (*list)[*at] = arguments[2];
    return *std::move(list);
}

Value replace_where(const Arguments& arguments) {
    auto list = arguments.list(0);
    const auto* match = arguments[1].function();
    if (!list || match == nullptr || match->parameters.size() != 2) return arguments.wrong();
    for (auto& item : *list) {
        const std::array<Value, 2> pair{item, arguments[2]};
        const auto fits = arguments.run().invoke(arguments[1], pair);
        if (fits.boolean() == nullptr) return arguments.wrong();
        if (fits.is_true()) item = arguments[2];
    }
    return *std::move(list);
}

Value list_replace(const Arguments& arguments) {
    return arguments[1].function() != nullptr ? replace_where(arguments) : replace_at(arguments);
}

constexpr auto list_table = std::to_array<Builtin>({
    {"list contains", "list, element", list_contains},
    {"count", "list", count},
    {"sublist", "list, start position, length?", sublist},
    {"append", "list, item...", append},
    {"concatenate", "list...", concatenate},
    {"insert before", "list, position, newItem", insert_before},
    {"remove", "list, position", remove},
    {"reverse", "list", reverse},
    {"index of", "list, match", index_of},
    {"union", "list...", union_of},
    {"distinct values", "list", distinct_values},
    {"flatten", "list", flatten},
    {"sort", "list, precedes?", sort},
    {"list replace", "list, position, newItem", list_replace},
    {"list replace", "list, match, newItem", replace_where},
});

}  // namespace

std::span<const Builtin> list_builtins() {
    return list_table;
}

}  // namespace fangxing::feel
