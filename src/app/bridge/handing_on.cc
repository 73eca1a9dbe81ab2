#include "app/bridge/handing_on.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/notice.h"
#include "app/bridge/notice_text.h"

namespace fangxing::app {

base::Result<access::Person> taker(Case& of, const release::Task& task, const std::string& login) {
    auto person = TRY(active_person(of.work(), login, "/person"));
    const auto& seats = of.seats();
    const auto seat = std::ranges::find_if(
        seats, [&](const approval::Seat& each) { return each.id.value == task.opened.seat.value; });
    if (task.opened.kind == release::TaskKind::sign && seat != seats.end()) {
        const auto keys = approval::signed_sections(*seat, of.release());
        TRY(approval::must_not_be_author(of.release(), keys, person.natural));
    }
    return person;
}

base::Result<void> hand_on(Case& of, release::Task& task,
                           const std::vector<release::Task::Event>& events) {
    TRY(of.work().save(task, events));
    std::ranges::replace_if(
        of.open_tasks(), [&](const release::Task& each) { return each.id == task.id; }, task);
    for (const auto person : task.opened.people) {
        of.work().store().take_part(of.release().id.value, person.value);
    }
    const auto& about = of.release().number;
    const auto& name = task.opened.name;
    return tell(
        of, {task.opened.people.begin(), task.opened.people.end()},
        {"task_given",
         {"交给您的任务：" + about + " " + name.zh, "Given to you: " + about + " " + name.en},
         name_in_notice(of.work(), of.work().actor().id) + base::Words{"把", " gave you "} +
             name_in_notice(of.release()) + base::Words{"的", ": "} + name_in_notice(task) +
             base::Words{"交给您办理", ""} + latest(of.work(), task.opened.due) +
             base::Words{"。", "."}});
}

}  // namespace fangxing::app
