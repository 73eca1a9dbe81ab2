// Lists page by page, by id: filters that are given, `after` the last id seen.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

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

// Rows that agree in all columns given; 1 to 200 a page, otherwise 50. `line` makes an item of a
// row.
template <class T, class MakeLine>
auto page_of(Work& work, const Columns& columns, std::optional<base::Ref> after,
             std::optional<int> limit, const MakeLine& line) {
    const int most = std::clamp(limit.value_or(50), 1, 200);
    const auto from = after.value_or(base::Ref{}).value;
    const auto rows = columns.empty() ? work.store().all(T::table, from, most + 1)
                                      : work.store().where_all(T::table, columns, from, most + 1);
    Page<decltype(line(from_row<T>(rows.front())))> page;
    for (const auto& row : rows) {
        if (page.items.size() == static_cast<std::size_t>(most)) {
            page.next = base::Ref{rows[page.items.size() - 1].id};
            break;
        }
        page.items.push_back(line(from_row<T>(row)));
    }
    return page;
}

}  // namespace fangxing::app
