#include "store/postgres/marks.h"

#include <algorithm>
#include <charconv>

#include "base/ensure.h"

namespace fangxing::store {
namespace {

constexpr char of_everything = '*';
constexpr std::size_t digits = 4;
constexpr int hexadecimal = 16;

std::int64_t number_in(std::string_view text) {
    std::int64_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    base::ensure(read.ec == std::errc(), "PostgreSQL writes snapshots as numbers");
    return out;
}

std::string_view part_of(std::string_view& rest) {
    const auto end = std::min(rest.find(':'), rest.size());
    const auto out = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return out;
}

}  // namespace

// Without an upper bound the planner would take a third of the table for written since.
const std::string_view marks_since =
    "SELECT CAST(pg_current_snapshot() AS text), CAST(CAST(f.floor AS text) AS bigint), "
    "coalesce((SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) "
    "WHERE NOT pg_is_in_recovery()), 'standby') || ' ' || CAST(f.tableoid AS text), "
    "coalesce((SELECT '*' WHERE s.since IS NULL), "
    "(SELECT string_agg(t.places, '') FROM touched t "
    "WHERE t.xid >= pg_snapshot_xmin(s.since) "
    "AND t.xid < pg_snapshot_xmax(pg_current_snapshot()) "
    "AND NOT pg_visible_in_snapshot(t.xid, s.since))) "
    "FROM touched_floor f, (SELECT CAST(nullif(?, '') AS pg_snapshot) AS since) s";

std::string written_places(std::vector<Place> places) {
    if (places.empty()) return {of_everything};
    std::ranges::sort(places);
    const auto repeated = std::ranges::unique(places);
    places.erase(repeated.begin(), repeated.end());
    constexpr std::string_view figures = "0123456789abcdef";
    std::string out;
    out.reserve(places.size() * digits);
    for (const auto place : places) {
        for (const unsigned shift : {12U, 8U, 4U, 0U}) out += figures[(place >> shift) & 0xfU];
    }
    return out;
}

Marks read_marks(Rows&& answered) {
    base::ensure(answered.size() == 1, "the floor of marks is one row");
    Marks out;
    out.snapshot = answered.text(0, 0);
    out.floor = answered.number(0, 1);
    out.world = answered.text(0, 2);
    std::string_view rest = out.snapshot;
    out.oldest = number_in(part_of(rest));
    const auto next = number_in(part_of(rest));
    // Behind the two the transactions that were still open, with commas.
    const auto open = rest.empty() ? 0 : std::ranges::count(rest, ',') + 1;
    out.ended = next - open;
    const auto text = answered.text(0, 3);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == of_everything) {
            out.everything = true;
            ++at;
            continue;
        }
        Place place = 0;
        const auto* end = text.data() + std::min(at + digits, text.size());
        const auto read = std::from_chars(text.data() + at, end, place, hexadecimal);
        // Whoever wrote this by hand meant something: everything, to be safe.
        if (read.ec != std::errc() || read.ptr != text.data() + at + digits) {
            out.everything = true;
            break;
        }
        out.places.push_back(place);
        at += digits;
    }
    return out;
}

}  // namespace fangxing::store
