#include "invariants.h"

#include <map>
#include <set>

#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "domain/change/change.h"
#include "domain/release/release.h"
#include "replay.h"
#include "store/sqlite/connection.h"

namespace fangxing::simulation {
namespace {

using app::Store;
using Wrong = std::vector<std::string>;

// Answers are kept for a week of the trade's clock; see keep_answer.
constexpr base::Duration surely_kept = std::chrono::hours(24 * 6);

template <class T>
void check_titles(Store& store, Wrong& wrong) {
    std::set<std::string> seen;
    for (const auto& row : store.all(T::table, 0, 100'000)) {
        const auto title = base::parse_json(row.body).value_or(base::Json()).text("title");
        if (!seen.insert(title).second) wrong.push_back("entered twice: " + title);
    }
}

void check_done_once(Store& store, Wrong& wrong) {
    std::map<std::int64_t, int> done;
    for (std::int64_t seq = 0;;) {
        const auto entries = store.feed(seq, 1000);
        for (const auto& entry : entries) {
            if (entry.type == "task.done" && ++done[entry.noun_id] == 2) {
                wrong.push_back("done twice: task " + std::to_string(entry.noun_id));
            }
            seq = entry.seq;
        }
        if (entries.size() < 1000) return;
    }
}

std::int64_t entries_of(app::Database& database) {
    std::int64_t out = 0;
    database.read([&](Store& store) { out = store.last_seq(); });
    return out;
}

}  // namespace

std::vector<std::string> check_rows(app::Database& database, const std::string& file) {
    Wrong wrong;
    store::SqliteConnection connection({file, {}}, store::Access::read);
    const auto sound = connection.query("PRAGMA integrity_check", {}).text(0, 0);
    if (sound != "ok") wrong.push_back("the file: " + sound);
    auto findings = replay::replay(database);
    wrong.insert(wrong.end(), findings.wrong.begin(), findings.wrong.end());
    if (findings.rows == 0) wrong.emplace_back("no rows at all");
    database.read([&](Store& store) {
        check_titles<change::Change>(store, wrong);
        check_titles<release::Release>(store, wrong);
        check_done_once(store, wrong);
    });
    return wrong;
}

std::vector<std::string> check_answers(World& world, Life& life, Office& office, int count) {
    Wrong wrong;
    const auto all = office.acknowledged();
    if (all.empty()) return wrong;
    for (int n = 0; n < count && n < static_cast<int>(all.size()); ++n) {
        const auto at = count < 100 ? world.pick(static_cast<int>(all.size())) : n;
        const auto& asked = all[static_cast<std::size_t>(at)];
        if (world.clock.now() - asked.at > surely_kept) continue;
        office.look(asked.login, "/api/v1/session");  // whatever signing in again writes
        const auto before = entries_of(life.database);
        const auto answer = office.repeat(asked);
        const auto what = asked.login + " " + asked.method + " " + asked.path + " " + asked.key;
        if (answer.status != asked.status || answer.body != asked.answer) {
            wrong.push_back("lost or done again: " + what + ": " + std::to_string(asked.status) +
                            " " + asked.answer + ", now " + std::to_string(answer.status) + " " +
                            answer.body);
        }
        if (entries_of(life.database) != before) wrong.push_back("changed by repeating: " + what);
    }
    return wrong;
}

std::vector<std::string> check_timers(app::Database& database, const std::string& file,
                                      base::Instant now) {
    Wrong wrong;
    store::SqliteConnection connection({file, {}}, store::Access::read);
    database.read([&](Store& store) {
        for (const auto& row : store.all(app::ProcessRow::table, 0, 100'000)) {
            const auto process = app::from_row<app::ProcessRow>(row);
            const auto of = store.find(release::Release::table, process.started.release.value);
            if (!of || app::from_row<release::Release>(*of).held_because) continue;
            for (const auto& timer : process.instance.timers) {
                if (timer.due > now) continue;
                const auto key = "timer:" + base::id_text(timer.key);
                auto waiting = connection.query(
                    "SELECT count(*) FROM outbox WHERE done_at IS NULL AND idempotency_key = ?",
                    {std::string_view(key)});
                if (waiting.number(0, 0) == 0) wrong.push_back("nobody will fire " + key);
            }
        }
    });
    return wrong;
}

}  // namespace fangxing::simulation
