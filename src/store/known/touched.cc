#include "store/known/touched.h"

#include <algorithm>
#include <cstring>

#include "base/ensure.h"

namespace fangxing::store {
namespace {

constexpr std::string_view own_id = "id";
constexpr std::string_view whole;  // no column has this name
constexpr auto mixer = std::uint64_t{0x9e3779b97f4a7c15U};

std::uint64_t mixed(std::uint64_t seed, std::uint64_t number) {
    seed = (seed ^ number) * mixer;
    return seed ^ (seed >> 29U);
}

std::uint64_t mixed(std::uint64_t seed, std::string_view text) {
    seed = mixed(seed, text.size());
    for (std::size_t at = 0; at < text.size(); at += sizeof seed) {
        std::uint64_t part = 0;
        std::memcpy(&part, text.data() + at, std::min(sizeof part, text.size() - at));
        seed = mixed(seed, part);
    }
    return seed;
}

std::uint64_t mixed(std::uint64_t seed, const app::Cell& cell) {
    seed = mixed(seed, cell.index());
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return mixed(seed, static_cast<std::uint64_t>(*number));
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text ? mixed(seed, std::string_view(*text)) : seed;
}

}  // namespace

Place place_of_cell(std::string_view table, std::string_view column, const app::Cell& cell) {
    return static_cast<Place>(mixed(mixed(mixed(mixer, table), column), cell) * mixer >> 48U);
}

Place place_of_table(std::string_view table) {
    return place_of_cell(table, whole, {});
}

Place place_of_row(std::string_view table, std::int64_t id) {
    return place_of_cell(table, own_id, id);
}

std::vector<Place> places_of(std::string_view table, const app::Row& row) {
    std::vector<Place> out{place_of_table(table), place_of_row(table, row.id)};
    out.reserve(out.size() + row.columns.size());
    for (const auto& [column, cell] : row.columns) {
        out.push_back(place_of_cell(table, column, cell));
    }
    return out;
}

void Grounds::add(std::initializer_list<Place> part) {
    parts_ += static_cast<char16_t>(part.size());
    parts_.append(part.begin(), part.end());
}

void Grounds::add_any(std::string_view table, const app::Columns& columns) {
    base::ensure(columns.size() <= std::numeric_limits<Place>::max(), "few columns are asked for");
    parts_ += static_cast<char16_t>(columns.size());
    for (const auto& [column, cell] : columns) parts_ += place_of_cell(table, column, cell);
}

void Touched::wrote(std::string_view table, const app::Row& row) {
    std::ranges::for_each(places_of(table, row), [&](Place place) { mark(place); });
}

void Touched::removed(std::string_view table, std::int64_t id) {
    mark(place_of_table(table));
    mark(place_of_row(table, id));
}

bool Touched::is_row_since(Batch batch, std::string_view table, std::int64_t id) const {
    return is_place_since(batch, place_of_row(table, id));
}

bool Touched::is_any_since(Batch batch, std::string_view table, const app::Columns& columns) const {
    return std::ranges::all_of(columns, [&](const auto& each) {
        return is_place_since(batch, place_of_cell(table, each.first, each.second));
    });
}

bool Touched::is_since(Batch batch, const Grounds& grounds) const {
    if (others_ > batch) return true;
    const auto is_newer = [&](Place place) { return marks_[place] > batch; };
    for (auto part = grounds.parts_.begin(); part != grounds.parts_.end();) {
        const auto first = part + 1;
        part = first + *part;
        if (std::all_of(first, part, is_newer)) return true;
    }
    return false;
}

}  // namespace fangxing::store
