#include "store/sqlite/touched.h"

#include <algorithm>
#include <functional>

namespace fangxing::store {
namespace {

constexpr std::string_view own_id = "id";
constexpr std::string_view whole;  // no column has this name

std::size_t place_of(std::string_view table, std::string_view column, const app::Cell& cell) {
    constexpr auto mixer = std::size_t{0x9e3779b97f4a7c15U};
    const std::hash<std::string_view> hash;
    auto out = hash(table) * mixer + hash(column);
    out = out * mixer + std::hash<app::Cell>()(cell);
    return (out * mixer) >> 48U;
}

}  // namespace

std::atomic<Touched::Batch>& Touched::mark(std::string_view table, std::string_view column,
                                           const app::Cell& cell) {
    return marks_[place_of(table, column, cell)];
}

Touched::Batch Touched::last(std::string_view table, std::string_view column,
                             const app::Cell& cell) const {
    return std::max(others_.load(), marks_[place_of(table, column, cell)].load());
}

void Touched::wrote(std::string_view table, const app::Row& row) {
    const Batch now = open_;
    mark(table, whole, {}) = now;
    mark(table, own_id, row.id) = now;
    for (const auto& [column, cell] : row.columns) mark(table, column, cell) = now;
}

void Touched::removed(std::string_view table, std::int64_t id) {
    mark(table, whole, {}) = open_.load();
    mark(table, own_id, id) = open_.load();
}

bool Touched::is_table_since(Batch batch, std::string_view table) const {
    return last(table, whole, {}) > batch;
}

bool Touched::is_row_since(Batch batch, std::string_view table, std::int64_t id) const {
    return last(table, own_id, id) > batch;
}

bool Touched::is_any_since(Batch batch, std::string_view table, const app::Columns& columns) const {
    return std::ranges::all_of(
        columns, [&](const auto& each) { return last(table, each.first, each.second) > batch; });
}

}  // namespace fangxing::store
