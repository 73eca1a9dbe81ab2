#include "app/bridge/year_plans.h"

#include <algorithm>

#include "app/bridge/improving.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2100;

bool was_published_before(Work& work, const std::string& pack, base::Instant at) {
    const auto versions = versions_of(work, pack);
    return std::ranges::any_of(versions, [&](const pack::Version& each) {
        return each.state == pack::State::published && each.published_at < at;
    });
}

calendar::Owners owners_of_all(const Pack& pack) {
    calendar::Owners out;
    for (const auto& [window, role] : pack.window_owners) {
        if (std::ranges::find(out, role) == out.end()) out.push_back(role);
    }
    if (out.empty()) out.emplace_back("release_manager");
    return out;
}

std::optional<YearPlanTask> task_at(Work& work, const Pack& pack,
                                    const calendar::YearPlanTimes& times) {
    if (!was_published_before(work, pack.id, times.due_at)) return std::nullopt;
    YearPlanTask out{times, owners_of_all(pack), std::nullopt};
    auto there = work.where<calendar::YearPlan>(
        "bound", calendar::YearPlan::bound(pack.id, times.year), 0, 1);
    if (!there.empty()) out.plan = std::move(there.front());
    return out;
}

}  // namespace

std::optional<YearPlanTask> year_plan_of(Work& work, const std::string& pack, int year) {
    const auto found = pack_in_effect(work, pack);
    if (!found || !(*found)->year_plan || year < first_year || year > last_year) {
        return std::nullopt;
    }
    const auto& zone = work.system().settings.zone;
    return task_at(work, **found, calendar::year_plan_times(year, *(*found)->year_plan, zone));
}

std::optional<YearPlanTask> year_plan_now(Work& work, const std::string& pack) {
    const auto found = pack_in_effect(work, pack);
    if (!found || !(*found)->year_plan) return std::nullopt;
    const auto& zone = work.system().settings.zone;
    return task_at(work, **found, calendar::year_plan_now(*(*found)->year_plan, zone, work.now()));
}

void expect_year_plan(Work& work, const std::string& pack) {
    const auto found = pack_in_effect(work, pack);
    if (!found || !(*found)->year_plan) return;
    const auto from = *(*found)->year_plan;
    const auto& zone = work.system().settings.zone;
    const auto times = calendar::year_plan_now(from, zone, work.now());
    const auto at = work.now() < times.due_at
                        ? times.due_at
                        : calendar::year_plan_times(times.year + 1, from, zone).arises_at;
    expect_turn(work, Turn::year_plan, pack, at);
}

base::Result<void> ask_for_year_plan(Work& work, const std::string& pack) {
    expect_year_plan(work, pack);
    const auto task = year_plan_now(work, pack);
    if (!task || task->plan) return {};
    std::set<access::PersonId> to;
    for (const auto& role : task->owners) to.merge(holders_at(work, role, {}));
    const auto year = std::to_string(task->times.year);
    const auto name = name_of_pack(work, pack);
    const bool is_late = work.now() >= task->times.due_at;
    OwnNotice notice{.id = is_late ? "year_plan_overdue" : "year_plan_due",
                     .subject = {"请编制 " + year + " 年发布窗口计划：" + name.zh,
                                 "Draw up the release windows of " + year + ": " + name.en},
                     .text = {"请逐一核对该年的发布窗口，移动或取消不合适的，然后确认编制完成。",
                              "Look over the windows of the year, move or cancel what does not "
                              "fit, then say that the plan is drawn up."},
                     .kind = is_late ? notice::Kind::timers : notice::Kind::tasks};
    if (is_late) {
        notice.subject = {year + " 年发布窗口计划已逾期：" + name.zh,
                          "Plan of the release windows of " + year + " overdue: " + name.en};
    }
    return tell_of_improvement(work, to, notice);
}

}  // namespace fangxing::app
