#include "app/bridge/followup.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/absences.h"
#include "app/bridge/records.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

std::optional<access::PersonId> person_named(Work& work, const std::string& name) {
    if (const auto person = person_by_login(work.store(), name)) return person->id;
    const auto id = access::PersonId::parse(name);
    return id && work.find<access::Person>(*id) ? id : std::nullopt;
}

bool is_there(const std::vector<release::Task>& tasks, const Assignment& wanted) {
    return std::ranges::any_of(tasks, [&](const release::Task& task) {
        return task.opened.step == followup_step && task.opened.name.zh == wanted.what &&
               (task.opened.people == std::vector{wanted.person} ||
                task.opened.delegated_by == wanted.person) &&
               task.state != release::TaskState::withdrawn;
    });
}

}  // namespace

base::Result<release::Task> assign(Case& of, std::string_view step, const Assignment& assignment) {
    std::vector<std::string> roles;
    if (!assignment.role.empty()) roles.push_back(assignment.role);
    std::vector<access::PersonId> people;
    if (assignment.person) people.push_back(assignment.person);
    release::Task task;
    task.id = {of.work().fresh_id()};
    TRY(of.work().add(task, {release::TaskOpened{.release = of.release().id,
                                                 .instance = {},
                                                 .element_key = 0,
                                                 .element = {},
                                                 .step = std::string(step),
                                                 .code = {},
                                                 .name = {assignment.what, assignment.what},
                                                 .kind = release::TaskKind::check,
                                                 .stage = of.release().stage,
                                                 .roles = std::move(roles),
                                                 .place = of.place(),
                                                 .people = std::move(people),
                                                 .seat = {},
                                                 .form = {},
                                                 .work = {},
                                                 .verdicts = {},
                                                 .returns = {},
                                                 .due = assignment.due,
                                                 .round = of.release().round,
                                                 .resign = false,
                                                 .asks_comment = step == assigned_step,
                                                 .at = of.work().now()}}));
    if (assignment.person) {
        of.work().store().take_part(of.release().id.value, assignment.person.value);
    }
    of.note_opened(task);
    TRY(offer_to_substitute(of, task));
    return task;
}

base::Result<void> open_followups(Case& of, const WaitingJob& job) {
    const auto header = job.headers.find("from");
    const std::string from = header == job.headers.end() ? "" : header->second;
    const auto dot = from.find('.');
    const auto row = find_record(of, from.substr(0, dot));
    const auto* list = row && dot != std::string::npos
                           ? row->complete_content.find(from.substr(dot + 1))
                           : nullptr;
    if (!list || !list->array()) return {};
    const auto tasks = of.work().where<release::Task>("release", of.release().id.value);
    for (const auto& entry : *list->array()) {
        const auto person = person_named(of.work(), entry.text("person"));
        if (!person) continue;  // the record's own check has refused that before
        const Assignment wanted{entry.text("what"), *person,
                                base::parse_instant(entry.text("due"))};
        if (!is_there(tasks, wanted)) TRY(assign(of, followup_step, wanted));
    }
    return {};
}

}  // namespace fangxing::app
