#include "app/bridge/staffing.h"

#include <algorithm>
#include <set>

#include "app/bridge/notice.h"
#include "app/bridge/notice_text.h"
#include "app/bridge/open_tasks.h"
#include "domain/access/grant.h"
#include "domain/access/person.h"
#include "domain/release/acts.h"

namespace fangxing::app {
namespace {

bool is_active(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    return person && person->state == access::PersonState::active;
}

bool is_staffed(Work& work, const release::Task& task) {
    const auto can = [&](access::PersonId person) { return is_active(work, person); };
    if (!task.opened.people.empty()) return std::ranges::any_of(task.opened.people, can);
    return std::ranges::any_of(task.opened.roles, [&](const std::string& role) {
        return std::ranges::any_of(holders_at(work, role, task.opened.place), can);
    });
}

}  // namespace

base::Result<void> warn_if_unstaffed(Work& work, const release::Task& task) {
    if (is_staffed(work, task)) return {};
    const auto release = work.find<release::Release>(task.opened.release);
    if (!release) return {};
    const auto& about = release->number;
    const auto& name = task.opened.name;
    const std::string event = "nobody_can_do";
    std::set<access::PersonId> to;
    for (const auto& role : release::told_roles(event)) {
        to.merge(holders_at(work, role, task.opened.place));
    }
    return tell(work, task.opened.release, to,
                {event,
                 {"无人可办：" + about + " " + name.zh, "Nobody can do: " + about + " " + name.en},
                 name_in_notice(*release) + base::Words{"的", ": "} + name_in_notice(task) +
                     base::Words{"现在没有人能办", " can be done by nobody now"} +
                     latest(work, task.opened.due) +
                     base::Words{"。请安排人担任它的角色，或改派给别人。",
                                 ". Please give its role to somebody, or the task to others."}});
}

base::Result<void> warn_if_left_unstaffed(Work& work, access::PersonId person) {
    std::set<std::string> roles;
    for (const auto& grant : work.where<access::Grant>("person", person.value)) {
        roles.insert(grant.role);
    }
    for (const auto& role : roles) {
        const auto open = open_tasks_of_role(work, role);
        for (const auto& task : open) TRY(warn_if_unstaffed(work, task));
    }
    return {};
}

}  // namespace fangxing::app
