#include "app/views/my_tasks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "app/bridge/followup.h"
#include "app/bridge/open_tasks.h"
#include "app/pack/packs.h"
#include "app/says_all.h"
#include "app/views/coming.h"
#include "app/views/my_steps.h"
#include "app/views/site_names.h"
#include "app/views/step_code.h"

namespace fangxing::app {
namespace {

// As the pack calls it; a verdict of every pack has its words in the page.
void name_verdict(TaskLine& line, Work& work, const ReleaseNamed& release) {
    const auto pack = work.system().packs.by_digest(release.pack_digest);
    const auto* rule = pack ? pack->step(line.step) : nullptr;
    if (rule == nullptr) return;
    const auto name = rule->verdict_names.find(line.verdict);
    if (name != rule->verdict_names.end()) line.verdict_name = name->second;
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

// Lines of a page: tasks are put on it in their order until it is full.
class Lines {
  public:
    Lines(Work& work, const MyTasks& view)
        : work_(work),
          sites_(work),
          text_(view.text.value_or("")),
          limit_(static_cast<std::size_t>(std::clamp(view.limit.value_or(100), 1, 200))) {}

    std::size_t room() const { return limit_ - page_.items.size(); }
    void add(TaskLine line) {
        if (room() > 0 && (text_.empty() || is_found(line, text_))) {
            page_.items.push_back(std::move(line));
        }
    }
    // Their releases and sites are read together.
    void add(const std::vector<release::Task>& tasks) {
        std::set<Cell> releases;
        for (const auto& task : tasks) releases.emplace(task.opened.release.value);
        std::map<release::ReleaseId, ReleaseNamed> named;
        const auto rows = work_.store().where_any(release::Release::table, "id",
                                                  {releases.begin(), releases.end()});
        for (const auto& row : rows) named[{row.id}] = shown_of<ReleaseNamed>(row);
        sites_.read(tasks);
        for (const auto& task : tasks) {
            const auto release = named.find(task.opened.release);
            if (release == named.end()) continue;
            auto line = task_line(task, release->second, work_.now());
            sites_.name(line, task.opened.instance);
            if (task.state == release::TaskState::done) {
                name_verdict(line, work_, release->second);
            }
            add(std::move(line));
        }
    }
    void add_open() {
        // A deployment that stands still for somebody comes before all that has time.
        for (auto& line : my_manual_steps(work_)) add(std::move(line));
        OpenTasks open(work_);
        for (bool more = true; more && room() > 0;) {
            std::vector<release::Task> some;
            while (more && some.size() < room()) {
                auto task = open.next();
                more = task.has_value();
                if (task) some.push_back(*std::move(task));
            }
            add(some);
        }
    }
    void add_done() {
        constexpr int looked_through = 1000;
        auto tasks =
            work_.newest<release::Task>("done_by", work_.actor().id.value,
                                        text_.empty() ? static_cast<int>(limit_) : looked_through);
        std::ranges::sort(tasks, std::greater(), [](const auto& each) { return each.done.at; });
        add(tasks);
    }
    TaskPage take() { return std::move(page_); }

  private:
    Work& work_;
    SiteNames sites_;
    std::string text_;
    std::size_t limit_;
    TaskPage page_;
};

}  // namespace

TaskLine task_line(const release::Task& task, const ReleaseNamed& release, base::Instant now) {
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

base::Result<base::JsonText> look(Work& work, const MyTasks& view) {
    const auto state = view.state.value_or("open");
    if (state == "coming") {
        auto coming = coming_tasks(work);
        const auto text = view.text.value_or("");
        std::erase_if(coming,
                      [&](const TaskLine& each) { return !text.empty() && !is_found(each, text); });
        return base::written(TaskPage{std::move(coming)});
    }
    Lines lines(work, view);
    if (state == "done") {
        lines.add_done();
    } else {
        lines.add_open();
    }
    return base::written(lines.take());
}

}  // namespace fangxing::app
