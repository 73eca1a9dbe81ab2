#include "bench/server/later.h"

#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::bench {
namespace {

// What the pack binds of the plan: times stand in it as texts.
void move(base::Json& json, base::Duration by) {
    if (auto* object = json.object()) {
        for (auto& [name, member] : *object) move(member, by);
    } else if (auto* array = json.array()) {
        for (auto& item : *array) move(item, by);
    } else if (const auto* text = json.string()) {
        if (const auto at = base::parse_instant(*text)) json = base::to_text(*at + by);
    }
}

template <class T>
app::Row changed(const app::Row& row, auto change) {
    auto value = app::from_row<T>(row);
    change(value);
    return app::to_row(value);
}

}  // namespace

app::Row later(std::string_view table, app::Row row, base::Duration by) {
    if (by == base::Duration{}) return row;
    if (table == release::Release::table) {
        return changed<release::Release>(row, [by](release::Release& release) {
            if (release.start) release.start = *release.start + by;
            if (release.end) release.end = *release.end + by;
            for (auto& [name, fact] : release.facts) move(fact, by);
        });
    }
    if (table == release::Task::table) {
        return changed<release::Task>(row, [by](release::Task& task) {
            if (task.opened.due) task.opened.due = *task.opened.due + by;
        });
    }
    if (table == app::ProcessRow::table) {
        return changed<app::ProcessRow>(row, [by](app::ProcessRow& process) {
            for (auto& timer : process.instance.timers) timer.due = timer.due + by;
        });
    }
    return row;
}

}  // namespace fangxing::bench
