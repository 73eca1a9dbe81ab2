#include "app/views/my_tasks.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/bridge/followup.h"
#include "app/pack/packs.h"
#include "app/views/coming.h"
#include "app/views/my_steps.h"
#include "app/views/site_names.h"
#include "app/views/step_code.h"

namespace fangxing::app {
namespace {

// Open tasks of my roles at their places, and those that name me.
std::vector<release::Task> open_for(Work& work) {
    std::map<release::TaskId, release::Task> found;
    const auto take = [&](std::vector<release::Task> tasks) {
        for (auto& task : tasks) {
            if (release::may_do(task, work.actor())) found.emplace(task.id, std::move(task));
        }
    };
    std::set<std::string> roles;
    for (const auto& held : work.actor().roles) roles.insert(held.role);
    for (const auto& role : roles) {
        take(work.where_all<release::Task>({{"state", std::string("open")}, {"role", role}}));
    }
    take(work.where_all<release::Task>(
        {{"state", std::string("open")}, {"person", work.actor().id.value}}));
    // Of several persons the column holds the first alone, of several roles none.
    take(work.where_all<release::Task>({{"state", std::string("open")}, {"role", std::string()}}));
    std::vector<release::Task> out;
    for (auto& [id, task] : found) out.push_back(std::move(task));
    return out;
}

// As the pack calls it; a verdict of every pack has its words in the page.
void name_verdict(TaskLine& line, Work& work, const release::Release& release) {
    const auto pack = work.system().packs.by_digest(release.pack_digest);
    const auto* rule = pack ? pack->step(line.step) : nullptr;
    if (rule == nullptr) return;
    const auto name = rule->verdict_names.find(line.verdict);
    if (name != rule->verdict_names.end()) line.verdict_name = name->second;
}

std::string in_lower_case(std::string text) {
    for (char& each : text) {
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    }
    return text;
}

bool is_found(const TaskLine& line, const std::string& text) {
    if (lies_under(line.code, text)) return true;
    const auto wanted = in_lower_case(text);
    const auto holds = [&](const std::string& each) {
        return in_lower_case(each).find(wanted) != std::string::npos;
    };
    return holds(line.name.zh) || holds(line.name.en) || holds(line.release_number) ||
           holds(line.release_title) || holds(line.site_name.zh) || holds(line.site_name.en);
}

}  // namespace

TaskLine task_line(const release::Task& task, const release::Release& release, base::Instant now) {
    const auto& opened = task.opened;
    return {.id = task.id,
            .name = opened.name,
            .code = opened.code,
            .step = opened.step,
            .kind = opened.kind,
            .state = task.state,
            .resign = opened.resign,
            .form = opened.form,
            .work = opened.work,
            .since = opened.at,
            .due = opened.due,
            .overdue = task.state == release::TaskState::open && opened.due && *opened.due < now,
            .release = release.id,
            .release_number = release.number,
            .release_title = release.title,
            .site = {},
            .site_name = {},
            .verdict = task.done.verdict,
            .verdict_name = {},
            .assigned = opened.step == assigned_step};
}

base::Result<base::Json> look(Work& work, const MyTasks& view) {
    const auto state = view.state.value_or("open");
    const bool done = state == "done";
    const int limit = std::clamp(view.limit.value_or(100), 1, 200);
    const auto text = view.text.value_or("");
    if (state == "coming") {
        auto lines = coming_tasks(work);
        std::erase_if(lines,
                      [&](const TaskLine& each) { return !text.empty() && !is_found(each, text); });
        return base::encode(TaskPage{std::move(lines)});
    }
    constexpr int looked_through = 1000;
    auto tasks = done ? work.newest<release::Task>("done_by", work.actor().id.value,
                                                   text.empty() ? limit : looked_through)
                      : open_for(work);
    std::ranges::sort(tasks, [&](const auto& a, const auto& b) {
        if (done) return a.done.at > b.done.at;
        const auto due = [](const auto& task) {
            return task.opened.due.value_or(base::Instant{INT64_MAX});
        };
        return std::pair(due(a), a.opened.at) < std::pair(due(b), b.opened.at);
    });
    TaskPage page;
    SiteNames sites(work);
    // A deployment that stands still for somebody comes before all that has time.
    if (!done) {
        for (auto& line : my_manual_steps(work)) {
            if (text.empty() || is_found(line, text)) page.items.push_back(std::move(line));
        }
    }
    for (const auto& task : tasks) {
        if (static_cast<int>(page.items.size()) >= limit) break;
        const auto release = work.find<release::Release>(task.opened.release);
        if (!release) continue;
        auto line = task_line(task, *release, work.now());
        sites.name(line, task);
        if (!text.empty() && !is_found(line, text)) continue;
        page.items.push_back(std::move(line));
        if (done) name_verdict(page.items.back(), work, *release);
    }
    return base::encode(page);
}

}  // namespace fangxing::app
