#include "app/commands/complete_step.h"

#include <algorithm>

#include "app/bridge/case.h"

namespace fangxing::app {
namespace {

base::Result<release::TaskId> open_task_of(Case& of, const std::string& step) {
    std::vector<release::Task> here;
    for (const auto& task : of.open_tasks()) {
        if (task.opened.step == step) here.push_back(task);
    }
    const auto mine = std::ranges::find_if(here, [&](const release::Task& task) {
        return release::may_do(task, of.work().actor()).has_value();
    });
    if (mine != here.end()) return mine->id;
    if (!here.empty()) return here.front().id;  // refused there, by the rule that forbids it
    const auto all = of.work().where<release::Task>("release", of.release().id.value);
    const bool done = std::ranges::any_of(all, [&](const release::Task& task) {
        return task.opened.step == step && task.state == release::TaskState::done;
    });
    if (done) return base::refuse(base::Kind::conflict, "task.already_done");
    if (!of.pack().step(step)) {
        return base::refuse(base::Kind::not_found, "step.unknown", {{"step", step}});
    }
    std::vector<base::Reason> waits;
    const auto point = base::from_text<clearance::Point>(of.pack().step(step)->gate);
    if (point) waits = clearance::unmet(*point, TRY(of.facts(*point)));
    for (const auto& task : of.open_tasks()) {
        const auto& opened = task.opened;
        waits.push_back({"step.waits_for",
                         "",
                         {{"step", opened.step}, {"zh", opened.name.zh}, {"en", opened.name.en}}});
    }
    return base::refuse(base::Kind::conflict, "step.not_reached", {{"step", step}},
                        std::move(waits));
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CompleteStep& command) {
    auto of = TRY(Case::open(work, command.release));
    const auto task = TRY(open_task_of(of, command.step));
    return carry_out(work, CompleteTask{task, command.verdict, command.to, command.reason,
                                        command.answers, command.comment, command.content});
}

}  // namespace fangxing::app
