#include "bench/server/copies.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

#include "app/bridge/notice.h"
#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "app/tables.h"
#include "base/ensure.h"
#include "base/id.h"
#include "domain/approval/approval.h"
#include "domain/change/carried.h"
#include "domain/clearance/clearance.h"
#include "domain/record/record.h"
#include "domain/release/appointment.h"
#include "domain/release/decision.h"
#include "domain/release/handover.h"
#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::bench {
namespace {

// An original is made within an hour; what lies beyond was given for something else.
constexpr std::int64_t hour_of_ids = (std::int64_t{3'600'000} << 21);

bool belongs(std::int64_t id, std::int64_t first_id) {
    return id >= first_id && id < first_id + hour_of_ids;
}

bool is_letter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

std::int64_t moved_id(std::int64_t id, std::int64_t first_id, std::int64_t by) {
    return belongs(id, first_id) ? id + by : id;
}

template <class T>
void take(app::Store& store, std::int64_t release, Original& out) {
    for (const auto& row : store.where(T::table, "release", release)) {
        out.rows.emplace_back(std::string(T::table), app::to_row(app::from_row<T>(row)), release);
    }
}

// A copy lacks nothing: whatever table a process comes to write has to be taken too.
void check_whole(app::Store& store, const Original& taken) {
    for (const auto& table : app::tables()) {
        const auto is_release = [](const auto& column) { return column.name == "release"; };
        if (std::ranges::none_of(table.columns, is_release)) continue;
        const auto there = store.where(table.name, "release", taken.id).size();
        const auto is_of = [&](const MovableRow& row) { return row.table() == table.name; };
        if (std::cmp_equal(there, std::ranges::count_if(taken.rows, is_of))) continue;
        throw base::Fault("rows of the release are not copied: " + std::string(table.name));
    }
}

}  // namespace

MovableText::MovableText(std::string text, std::int64_t first_id) : text_(std::move(text)) {
    for (std::size_t from = 0; from < text_.size();) {
        if (!is_letter(text_[from])) {
            ++from;
            continue;
        }
        auto end = from;
        while (end < text_.size() && is_letter(text_[end])) ++end;
        const std::string_view word = std::string_view(text_).substr(from, end - from);
        std::int64_t number = 0;
        const auto digits = std::from_chars(word.data(), word.data() + word.size(), number);
        const auto id = base::parse_id(word);
        if (id && belongs(*id, first_id)) {
            places_.push_back({from, word.size(), *id, false});
        } else if (digits.ptr == word.data() + word.size() && belongs(number, first_id)) {
            places_.push_back({from, word.size(), number, true});
        }
        from = end;
    }
}

std::string MovableText::moved(std::int64_t by) const {
    auto out = text_;
    for (const auto& place : places_) {
        const auto fresh =
            place.in_digits ? std::to_string(place.id + by) : base::id_text(place.id + by);
        base::ensure(fresh.size() == place.length, "a moved id is as long as before");
        out.replace(place.at, place.length, fresh);
    }
    return out;
}

MovableRow::MovableRow(std::string table, app::Row row, std::int64_t first_id)
    : table_(std::move(table)),
      row_(std::move(row)),
      first_id_(first_id),
      body_(row_.body, first_id) {
    for (std::size_t n = 0; n < row_.columns.size(); ++n) {
        if (const auto* text = std::get_if<std::string>(&row_.columns[n].second)) {
            texts_.emplace_back(n, MovableText(*text, first_id));
        }
    }
}

app::Row MovableRow::moved(std::int64_t by) const {
    app::Row out{moved_id(row_.id, first_id_, by), row_.version, body_.moved(by), row_.columns};
    for (auto& [name, cell] : out.columns) {
        if (auto* number = std::get_if<std::int64_t>(&cell)) {
            *number = moved_id(*number, first_id_, by);
        }
    }
    for (const auto& [place, text] : texts_) out.columns[place].second = text.moved(by);
    return out;
}

app::JournalEntry MovableEntry::moved(std::int64_t by) const {
    auto out = entry;
    out.seq = 0;
    out.id = moved_id(entry.id, first_id, by);
    out.noun_id = moved_id(entry.noun_id, first_id, by);
    out.release = moved_id(entry.release, first_id, by);
    out.payload = payload.moved(by);
    return out;
}

app::OutboxRow MovableEffect::moved(std::int64_t by) const {
    auto out = row;
    out.id = moved_id(row.id, first_id, by);
    out.idempotency_key = key.moved(by);
    out.payload = payload.moved(by);
    out.release = moved_id(row.release, first_id, by);
    return out;
}

// Claimed, as the port has no other way to see them; the refusal takes the claim back.
std::vector<MovableEffect> read_effects(app::Database& database, std::int64_t release) {
    constexpr base::Instant far{std::numeric_limits<std::int64_t>::max()};
    std::vector<MovableEffect> out;
    const auto looked = database.write([&](app::Store& store) -> base::Result<void> {
        out.clear();
        // All at once: what is claimed keeps the rest of its release from being claimed.
        constexpr int most = std::numeric_limits<int>::max();
        const auto rows = store.claim({"timer", "ladder", "recheck"}, {far.us - 1}, far, most);
        for (const auto& row : rows) {
            if (row.release != release) continue;
            out.push_back({row, MovableText(row.idempotency_key, release),
                           MovableText(row.payload, release), release});
            out.back().row.attempts = 0;
            out.back().row.lease_until = {};
        }
        return base::refuse(base::Kind::conflict, "bench.only_looked");
    });
    base::ensure(!looked, "the claim was taken back");
    return out;
}

Original read_original(app::Store& store, std::int64_t release) {
    Original out;
    out.id = release;
    const auto row = store.find(release::Release::table, release);
    base::ensure(row.has_value(), "the original is a release of this database");
    const auto value = app::from_row<release::Release>(*row);
    out.rows.emplace_back(std::string(release::Release::table), app::to_row(value), release);
    take<app::ProcessRow>(store, release, out);
    take<release::Task>(store, release, out);
    take<approval::Seat>(store, release, out);
    take<approval::Approval>(store, release, out);
    take<release::Appointment>(store, release, out);
    take<clearance::Clearance>(store, release, out);
    take<record::Record>(store, release, out);
    take<release::Decision>(store, release, out);
    take<app::NoticeRow>(store, release, out);
    take<change::CarriedChange>(store, release, out);
    take<release::Handover>(store, release, out);
    check_whole(store, out);
    std::set<std::int64_t> people;
    for (std::int64_t after = 0;;) {
        const auto page = store.timeline(release, after, 500);
        if (page.empty()) break;
        for (const auto& entry : page) {
            if (entry.person != 0) people.insert(entry.person);
            out.journal.push_back({entry, MovableText(entry.payload, release), release});
        }
        after = page.back().id;
    }
    out.people.assign(people.begin(), people.end());
    return out;
}

Original last_act(const Original& whole, std::string_view name) {
    const auto is_it = [&](const auto& each) { return name.empty() || each.entry.act == name; };
    const auto last = std::find_if(whole.journal.rbegin(), whole.journal.rend(), is_it);
    if (last == whole.journal.rend()) throw base::Fault("no such act on the release");
    const auto at = last->entry.at;
    Original out;
    out.id = whole.id;
    using Noun = std::pair<std::string, std::int64_t>;
    std::set<Noun> touched;
    std::set<Noun> there_before;
    for (const auto& each : whole.journal) {
        const Noun noun{each.entry.noun, each.entry.noun_id};
        if (each.entry.at < at) there_before.insert(noun);
        if (each.entry.at != at) continue;
        out.journal.push_back(each);
        touched.insert(noun);
    }
    for (const auto& row : whole.rows) {
        const Noun noun{row.table(), row.original().id};
        if (!touched.contains(noun)) continue;
        auto values = row.original();
        if (!there_before.contains(noun)) values.version = 1;  // later acts may have moved it
        out.rows.emplace_back(row.table(), values, whole.id);
    }
    return out;
}

}  // namespace fangxing::bench
