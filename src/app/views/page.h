// Lists page by page, by id or by name: filters that are given, `after` the last id seen.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/views/name_key.h"
#include "app/work.h"

namespace fangxing::app {

template <class Line>
struct Page {
    std::vector<Line> items;
    std::optional<base::Ref> next;  // `after` of the next page; absent on the last
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("next", self.next);
    }
};

enum class Order { entered, name };
constexpr auto names(Order) {
    return base::named<Order>({{Order::entered, "entered"}, {Order::name, "name"}});
}

inline std::size_t page_size(std::optional<int> limit) {
    return static_cast<std::size_t>(std::clamp(limit.value_or(50), 1, 200));
}

// Rows that agree in all columns given; 1 to 200 a page, otherwise 50. `line` makes an item of a
// row.
template <class T, class MakeLine>
auto page_of(Work& work, const Columns& columns, std::optional<base::Ref> after,
             std::optional<int> limit, const MakeLine& line) {
    const auto size = page_size(limit);
    const int most = static_cast<int>(size);
    const auto from = after.value_or(base::Ref{}).value;
    const auto rows = columns.empty() ? work.store().all(T::table, from, most + 1)
                                      : work.store().where_all(T::table, columns, from, most + 1);
    Page<decltype(line(from_row<T>(rows.front())))> page;
    for (const auto& row : rows) {
        if (page.items.size() == size) {
            page.next = base::Ref{rows[page.items.size() - 1].id};
            break;
        }
        page.items.push_back(line(from_row<T>(row)));
    }
    return page;
}

// As `page_of`, the newest first.
template <class T, class MakeLine>
auto page_of_newest(Work& work, const Columns& columns, std::optional<base::Ref> after,
                    std::optional<int> limit, const MakeLine& line) {
    const auto size = page_size(limit);
    const auto rows = work.store().newest(T::table, columns, after.value_or(base::Ref{}).value,
                                          static_cast<int>(size) + 1);
    Page<decltype(line(from_row<T>(rows.front())))> page;
    for (const auto& row : rows) {
        if (page.items.size() == size) {
            page.next = base::Ref{rows[size - 1].id};
            break;
        }
        page.items.push_back(line(from_row<T>(row)));
    }
    return page;
}

// As `page_of`, by the rows' names in the reader's language. Reads all rows that agree, so it is
// for what an organisation has thousands of at most: people, systems, items.
template <class T, class MakeLine>
auto page_by_name(Work& work, const Columns& columns, std::optional<base::Ref> after,
                  std::optional<int> limit, const MakeLine& line) {
    constexpr int all_there_are = 100'000;
    const auto language = work.request().language;
    const auto rows = columns.empty() ? work.store().all(T::table, 0, all_there_are)
                                      : work.store().where_all(T::table, columns, 0, all_there_are);
    std::vector<std::pair<std::string, T>> named;
    named.reserve(rows.size());
    for (const auto& row : rows) {
        auto value = from_row<T>(row);
        auto key = name_key(language == "en" ? value.name.en : value.name.zh, language);
        named.emplace_back(std::move(key), std::move(value));
    }
    std::ranges::sort(named, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.id.value) < std::tie(b.first, b.second.id.value);
    });
    auto at = named.begin();
    if (after) {
        at = std::ranges::find(named, after->value,
                               [](const auto& each) { return each.second.id.value; });
        if (at != named.end()) ++at;
    }
    Page<decltype(line(at->second))> page;
    for (; at != named.end() && page.items.size() < page_size(limit); ++at) {
        page.items.push_back(line(at->second));
    }
    if (at != named.end()) page.next = base::Ref{std::prev(at)->second.id.value};
    return page;
}

template <class T, class MakeLine>
auto page_in(Order order, Work& work, const Columns& columns, std::optional<base::Ref> after,
             std::optional<int> limit, const MakeLine& line) {
    return order == Order::name ? page_by_name<T>(work, columns, after, limit, line)
                                : page_of<T>(work, columns, after, limit, line);
}

}  // namespace fangxing::app
