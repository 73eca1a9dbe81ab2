#include "bench/server/copies.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/bridge/notice.h"
#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "base/ensure.h"
#include "base/id.h"
#include "domain/approval/approval.h"
#include "domain/record/record.h"
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
    take<record::Record>(store, release, out);
    take<app::NoticeRow>(store, release, out);
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

Original last_act(const Original& whole) {
    base::ensure(!whole.journal.empty(), "a release has a journal");
    const auto at = whole.journal.back().entry.at;
    Original out;
    out.id = whole.id;
    std::set<std::pair<std::string, std::int64_t>> touched;
    for (const auto& each : whole.journal) {
        if (each.entry.at != at) continue;
        out.journal.push_back(each);
        touched.emplace(each.entry.noun, each.entry.noun_id);
    }
    for (const auto& row : whole.rows) {
        if (touched.contains({row.table(), row.original().id})) out.rows.push_back(row);
    }
    return out;
}

}  // namespace fangxing::bench
