#include "app/bridge/ladder.h"

#include <algorithm>

#include "app/bridge/live_calendar.h"
#include "app/bridge/monitoring.h"
#include "app/bridge/notice.h"
#include "app/bridge/notice_text.h"

namespace fangxing::app {
namespace {

// The product's own: whichever process is lived, a decision on a rollback does not wait unseen.
const Ladder& decision_ladder() {
    static const Ladder ladder{
        "rollback_decision", {-std::chrono::minutes(10)}, {{base::Duration{}, "release_manager"}}};
    return ladder;
}

const Ladder* ladder_of(Case& of, const release::Task& task) {
    if (task.opened.work == rollback_decision_work) return &decision_ladder();
    const auto* rule = of.pack().step(task.opened.step);
    if (!rule || rule->ladder.empty()) return nullptr;
    const auto at = std::ranges::find(of.pack().ladders, rule->ladder, &Ladder::id);
    return at == of.pack().ladders.end() ? nullptr : &*at;
}

void emit_at(Case& of, const release::Task& task, int rung, base::Instant at,
             const std::string& key) {
    base::Json payload;
    payload.put("release", of.release().id.text());
    payload.put("task", task.id.text());
    payload.put("rung", std::int64_t{rung});
    of.work().emit("ladder", "ladder:" + task.id.text() + ":" + std::to_string(rung) + key, payload,
                   at);
}

void emit(Case& of, const release::Task& task, int rung, base::Duration offset) {
    const auto at =
        calendar::working_time(live_calendar(of.work(), of.pack()), *task.opened.due, offset);
    // What would have been said before the task was there is not said at all.
    if (at && *at >= of.work().now()) emit_at(of, task, rung, *at, "");
}

base::Words holders_named(Case& of, const release::Task& task) {
    base::Words out;
    for (const auto person : doers_of(of.work(), task)) {
        if (!out.zh.empty()) out = out + base::Words{"、", ", "};
        out = out + name_in_notice(of.work(), person);
    }
    return out.zh.empty() ? base::Words{"没有人", "nobody"} : out;
}

}  // namespace

void set_ladder(Case& of, const release::Task& task) {
    const auto* ladder = ladder_of(of, task);
    if (!ladder || !task.opened.due) return;
    int rung = 0;
    for (const auto offset : ladder->remind) emit(of, task, rung++, offset);
    for (const auto& telling : ladder->tell) emit(of, task, rung++, telling.after);
}

void set_decision_ladder(Case& of, const release::Task& task, base::Instant due) {
    const auto& ladder = decision_ladder();
    const auto now = of.work().now();
    const auto key = ":" + base::to_text(due);  // an earlier limit is another rung
    int rung = 0;
    for (const auto offset : ladder.remind) {
        if (due + offset >= now) emit_at(of, task, rung, due + offset, key);
        ++rung;
    }
    for (const auto& telling : ladder.tell) {
        emit_at(of, task, rung++, std::max(due + telling.after, now), key);
    }
}

void forget_ladder(Work& work, release::TaskId task) {
    work.store().withdraw_under("ladder:" + task.text() + ":");
}

base::Result<void> climb(Case& of, release::Task& task, int rung) {
    const auto* ladder = ladder_of(of, task);
    if (!ladder || task.state != release::TaskState::open || rung < 0) return {};
    const auto now = of.work().now();
    const auto reminders = static_cast<int>(ladder->remind.size());
    const auto& name = task.opened.name;
    const auto& about = of.release().number;
    const auto due = task.opened.due;
    if (rung < reminders) {
        TRY(of.work().save(task, {release::TaskReminded{rung, now}}));
        return tell(of, doers_of(of.work(), task),
                    {"task_reminder",
                     {"待办提醒：" + about + " " + name.zh, "Reminder: " + about + " " + name.en},
                     name_in_notice(of.release()) + base::Words{"的", ": "} + name_in_notice(task) +
                         base::Words{"在等您办理", " waits for you"} + latest(of.work(), due) +
                         base::Words{"。", "."},
                     notice::Kind::timers});
    }
    const auto step = static_cast<std::size_t>(rung - reminders);
    if (step >= ladder->tell.size()) return {};
    const auto& role = ladder->tell[step].role;
    TRY(of.work().save(task, {release::TaskEscalated{role, now}}));
    return tell(of, holders_at(of.work(), role, of.place()),
                {"task_overdue",
                 {"任务逾期：" + about + " " + name.zh, "Overdue: " + about + " " + name.en},
                 name_in_notice(of.release()) + base::Words{"的", ": "} + name_in_notice(task) +
                     base::Words{"还没有办完", " is not done"} + latest(of.work(), due) +
                     base::Words{"。应办理的人：", ". It is for "} + holders_named(of, task) +
                     base::Words{"。请催办或改派。", ". Please see to it, or give it to others."},
                 notice::Kind::timers});
}

}  // namespace fangxing::app
