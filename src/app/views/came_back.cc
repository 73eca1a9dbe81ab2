#include "app/views/came_back.h"

#include <algorithm>
#include <ranges>

#include "app/bridge/step_rules.h"

namespace fangxing::app {
namespace {

constexpr int most_journal_entries = 100;

// Decided otherwise than it usually goes.
bool turns_back(const Pack& pack, const release::Task& task) {
    const auto& verdict = task.done.verdict;
    if (verdict.empty() || task.done.kept) return false;
    if (task.opened.kind == release::TaskKind::sign) return verdict != "approve";
    const auto* rule = pack.step(task.opened.step);
    return rule && !rule->verdicts.empty() && rule->verdicts.front() != verdict;
}

// The reason that was given stands in the journal.
std::string reason_of(Case& of, const release::Task& task) {
    auto entries =
        of.work().store().entries_of(release::Task::table, task.id.value, most_journal_entries);
    for (const auto& entry : entries | std::views::reverse) {
        if (entry.type == release::TaskDone::type) return entry.reason;
    }
    return task.done.comment;
}

}  // namespace

std::optional<CameBack> came_back(Case& of, const release::Task& task) {
    const auto tasks = of.work().where<release::Task>("release", of.release().id.value);
    std::optional<base::Instant> before;  // when it was last done
    for (const auto& each : tasks) {
        const bool is_same = each.opened.step == task.opened.step &&
                             each.opened.instance == task.opened.instance && each.id != task.id &&
                             each.state == release::TaskState::done &&
                             each.done.at <= task.opened.at;
        if (is_same && (!before || *before < each.done.at)) before = each.done.at;
    }
    if (!before) return std::nullopt;
    const release::Task* last = nullptr;
    for (const auto& each : tasks) {
        if (each.state != release::TaskState::done || each.id == task.id) continue;
        if (each.done.at < *before || each.done.at > task.opened.at) continue;
        if (turns_back(of.pack(), each) && (!last || last->done.at < each.done.at)) last = &each;
    }
    if (!last) return std::nullopt;
    const auto& decided = last->done.verdict;
    return CameBack{last->opened.name, verdict_name(of.pack(), last->opened.step, decided),
                    decided,           last->done.by,
                    last->done.at,     reason_of(of, *last)};
}

}  // namespace fangxing::app
