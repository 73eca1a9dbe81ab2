#include "app/bridge/absences.h"

#include <algorithm>

#include "app/bridge/appointments.h"
#include "app/bridge/handing_on.h"

namespace fangxing::app {
namespace {

// Whose task it is: whom it names, otherwise the holders of its roles.
std::vector<access::PersonId> whose(Work& work, const release::Task& task) {
    if (!task.opened.people.empty()) return task.opened.people;
    std::vector<access::PersonId> out;
    for (const auto& role : task.opened.roles) {
        const auto holders = holders_in_order(work, role, task.opened.place);
        out.insert(out.end(), holders.begin(), holders.end());
    }
    return out;
}

}  // namespace

base::Result<void> offer_to_substitute(Case& of, release::Task& task) {
    auto& work = of.work();
    const auto absences = work.where<access::Absence>("active", std::int64_t{1});
    if (absences.empty() || task.opened.delegated_by) return {};
    const auto is_here = [&](access::PersonId person) {
        return std::ranges::none_of(absences, [&](const access::Absence& each) {
            return each.announced.person == person && access::is_away(each, work.now());
        });
    };
    const auto people = whose(work, task);
    if (people.empty() || std::ranges::any_of(people, is_here)) return {};
    for (const auto person : people) {
        const auto id = access::substitute_at(absences, person, work.now());
        const auto substitute = id ? work.find<access::Person>(id) : std::nullopt;
        const auto absent = work.find<access::Person>(person);
        if (!substitute || !absent || !taker(of, task, substitute->login)) continue;
        return hand_on(
            of, task,
            {release::TaskHandedOn{substitute->id, true, absent->id, absent->natural, work.now()}});
    }
    return {};
}

}  // namespace fangxing::app
