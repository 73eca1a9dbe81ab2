#include "bench/server/fill.h"

#include <algorithm>
#include <charconv>
#include <iostream>

#include "app/rows.h"
#include "base/ensure.h"
#include "base/id.h"
#include "bench/server/copies.h"
#include "bench/server/later.h"
#include "bench/server/titles.h"
#include "domain/cmdb/cmdb.h"
#include "domain/release/release.h"
#include "domain/release/task.h"
#include "store/open.h"

namespace fangxing::bench {
namespace {

constexpr std::int64_t releases_in_a_unit = 100;
// From one copy to the next, in milliseconds and in ids: longer than making an original takes.
constexpr std::int64_t step_ms = 30'000;
constexpr std::int64_t step_ids = step_ms << 21;

struct Kind {
    Original original;
    std::vector<MovableEffect> effects;
    cmdb::System system;
    std::int64_t wanted = 0;
    std::int64_t made = 0;
};

Kind read_kind(app::Database& database, const std::string& text) {
    const auto equals = text.find('=');
    const auto id = base::parse_id(std::string_view(text).substr(0, equals));
    Kind kind;
    if (equals != std::string::npos) {
        std::from_chars(text.data() + equals + 1, text.data() + text.size(), kind.wanted);
    }
    if (!id || kind.wanted <= 0) throw base::Fault("--original wants ID=COUNT, got " + text);
    kind.effects = read_effects(database, *id);
    database.read([&](app::Store& store) {
        kind.original = read_original(store, *id);
        const auto release = app::from_row<release::Release>(kind.original.rows.front().original());
        const auto system = store.find(cmdb::System::table, release.system.value);
        base::ensure(system.has_value(), "a release has a system");
        kind.system = app::from_row<cmdb::System>(*system);
    });
    return kind;
}

// Which copy it is: ids and creation lie so many steps back, the plan so much later.
struct Copy {
    std::int64_t number = 0;
    std::int64_t back = 0;
    base::Duration later{};
};

// The release's own row: what differs between releases differs here too.
app::Row release_row(const Kind& kind, const Copy& copy, std::string& words) {
    auto release =
        app::from_row<release::Release>(kind.original.rows.front().moved(-copy.back * step_ids));
    release.number = "REL-2025-" + std::to_string(1'000'000 + copy.number).substr(1);
    release.title = title_of(copy.number);
    release.created_at.us -= copy.back * step_ms * 1000;
    words = release.number + " " + release.title + " " + release.purpose + " " + kind.system.code +
            " " + kind.system.name.zh + " " + kind.system.name.en;
    return later(release::Release::table, app::to_row(release), copy.later);
}

base::Json told(const Kind& kind, std::int64_t by, const app::Row& release) {
    base::Json tasks{base::Json::Object{}};
    for (const auto& row : kind.original.rows) {
        if (row.table() != release::Task::table) continue;
        const auto task = app::from_row<release::Task>(row.original());
        if (task.state != release::TaskState::open) continue;
        tasks.put(task.opened.step, base::id_text(task.id.value + by));
    }
    base::Json out;
    out.put("original", base::id_text(kind.original.id));
    out.put("release", base::id_text(release.id));
    out.put("tasks", std::move(tasks));
    return out;
}

void write_copy(app::Store& store, const Kind& kind, const Copy& copy, std::string& lines) {
    const auto by = -copy.back * step_ids;
    std::string words;
    const auto release = release_row(kind, copy, words);
    const auto insert = [&](std::string_view table, const app::Row& row) {
        base::ensure(store.insert(table, row).has_value(), "copies have ids of their own");
    };
    insert(release::Release::table, release);
    for (std::size_t n = 1; n < kind.original.rows.size(); ++n) {
        const auto& row = kind.original.rows[n];
        insert(row.table(), later(row.table(), row.moved(by), copy.later));
    }
    for (const auto& effect : kind.effects) {
        auto moved = effect.moved(by);
        moved.due_at = moved.due_at + copy.later;
        store.emit(moved);
    }
    store.index_release(release.id, words);
    for (const auto person : kind.original.people) store.take_part(release.id, person);
    for (const auto& entry : kind.original.journal) {
        auto moved = entry.moved(by);
        moved.at.us -= copy.back * step_ms * 1000;
        store.append(moved);
    }
    lines += base::to_text(told(kind, by, release)) + "\n";
}

// The kind that lags behind its share most.
Kind& next_kind(std::vector<Kind>& kinds) {
    const auto done = [](const Kind& kind) {
        return static_cast<double>(kind.made) / static_cast<double>(kind.wanted);
    };
    return *std::ranges::min_element(kinds, {}, done);
}

}  // namespace

void fill(const FillOptions& options) {
    const auto database = store::open_database(options.database);
    std::vector<Kind> kinds;
    std::int64_t total = 0;
    const base::Duration spread = std::chrono::days(options.spread_days);
    for (const auto& text : options.originals) {
        kinds.push_back(read_kind(*database, text));
        total += kinds.back().wanted;
    }
    for (std::int64_t from = 0; from < total; from += releases_in_a_unit) {
        std::vector<std::int64_t> made;
        for (const auto& kind : kinds) made.push_back(kind.made);
        std::string lines;
        const auto done = database->write([&](app::Store& store) -> base::Result<void> {
            for (std::size_t n = 0; n < kinds.size(); ++n) kinds[n].made = made[n];  // run again
            lines.clear();
            for (auto number = from; number < std::min(from + releases_in_a_unit, total);
                 ++number) {
                auto& kind = next_kind(kinds);
                ++kind.made;
                const auto plan = spread * number / total;
                write_copy(store, kind, {options.first_number + number, total - number, plan},
                           lines);
            }
            return {};
        });
        if (!done) throw base::Fault("filling was refused: " + done.error().code);
        std::cout << lines;
        database->seal();  // all at the end would take longer than one answer may
    }
    std::cout.flush();
}

}  // namespace fangxing::bench
