#include "app/bridge/appointments.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/evidence_rows.h"
#include "app/bridge/grants_at.h"
#include "app/bridge/handing_on.h"
#include "app/bridge/notice.h"
#include "app/bridge/notice_text.h"

namespace fangxing::app {
namespace {

// Open for all who hold the role, or for the one who stood appointed before; what somebody handed
// on stays where it is.
bool goes_along(const release::Task& task, const std::string& role, const access::Place& place,
                const release::Appointment* before) {
    const auto& opened = task.opened;
    if (opened.roles != std::vector{role} || opened.place != place) return false;
    if (opened.people.empty()) return true;
    return before && !opened.delegated_by && opened.people == std::vector{before->made.person};
}

base::Result<void> hand_over(Case& of, const release::AppointmentMade& made,
                             const release::Appointment* before) {
    const auto place = of.place();
    const auto& actor = of.work().actor();
    auto tasks = of.open_tasks();
    for (auto& task : tasks) {
        if (!goes_along(task, made.role, place, before)) continue;
        TRY(hand_on(
            of, task,
            {release::TaskHandedOn{made.person, false, actor.id, actor.natural, of.work().now()}}));
    }
    return {};
}

base::Words name_of(const Case& of, const std::string& role) {
    const auto* known = of.pack().role(role);
    return known ? known->name : base::Words{role, role};
}

// A person of the table: by login, or by id as FEEL's `holder` names him.
std::optional<access::PersonId> person_of(Work& work, const std::string& text) {
    if (const auto person = person_by_login(work.store(), text)) return person->id;
    return access::PersonId::parse(text);
}

}  // namespace

std::vector<release::Appointment> appointments_of(Work& work, release::ReleaseId id) {
    return work.where<release::Appointment>("release", id.value);
}

std::vector<access::PersonId> holders_in_order(Work& work, const std::string& role,
                                               const access::Place& place) {
    std::vector<access::PersonId> out;
    const auto grants = grants_at(work, role, place);
    for (const auto& grant : grants) {
        const auto person = work.find<access::Person>(grant.person);
        if (!person || person->state != access::PersonState::active) continue;
        if (std::ranges::find(out, grant.person) == out.end()) out.push_back(grant.person);
    }
    return out;
}

bool stands_aside(Work& work, release::ReleaseId id, const std::string& role,
                  access::PersonId person) {
    const auto made = appointments_of(work, id);
    const auto* standing = release::standing(made, role);
    return standing && standing->made.person != person;
}

access::Actor actor_at_hand(Work& work, const deployment::Deployment& deployment) {
    return release::at_hand(appointments_of(work, {deployment.release.value}), work.actor());
}

access::PersonId who_acts(Work& work, release::ReleaseId id, const std::string& role,
                          const access::Place& place) {
    const auto made = appointments_of(work, id);
    const auto* standing = release::standing(made, role);
    const auto holders =
        standing ? std::vector<access::PersonId>{} : holders_in_order(work, role, place);
    return release::acting(standing, holders).value_or(access::PersonId{});
}

std::optional<access::PersonId> answers_for(Case& of, const std::string& role) {
    const auto made = appointments_of(of.work(), of.release().id);
    if (const auto* standing = release::standing(made, role)) return standing->made.person;
    const auto holders = holders_in_order(of.work(), role, of.place());
    if (holders.size() == 1) return holders.front();
    return std::nullopt;
}

base::Result<void> appoint(Case& of, release::AppointmentMade wish) {
    auto& work = of.work();
    auto made = appointments_of(work, of.release().id);
    const auto* standing = release::standing(made, wish.role);
    const auto holders = holders_in_order(work, wish.role, of.place());
    const auto events = TRY(release::appoint(of.release(), wish, standing, holders));
    for (auto& each : made) {
        if (!standing || each.id != standing->id) continue;
        auto replaced = each;
        TRY(work.save(replaced, {release::AppointmentReplaced{wish.by, work.now()}}));
    }
    release::Appointment fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    work.store().take_part(of.release().id.value, wish.person.value);
    of.forget_scope();
    TRY(hand_over(of, wish, standing));
    const auto role = name_of(of, wish.role);
    const auto& number = of.release().number;
    return tell(
        of, {wish.person},
        {"appointed",
         {"请您负责：" + number + " " + role.zh, "You answer for " + number + ": " + role.en},
         name_in_notice(work, wish.by) + base::Words{"请您在", " asks you to act in "} +
             name_in_notice(of.release()) +
             base::Words{"中担任" + role.zh + "；要您办的事会出现在“我的待办”里。",
                         " as " + role.en + "; what you are to do will stand in \"my tasks\"."}});
}

base::Result<void> propose_appointments(Case& of) {
    const auto* model = of.pack().deployment.decision("appointments");
    if (!model) return {};
    const auto decided = dmn::evaluate(*model, "appointments", of.scope(), of.moment());
    TRY(keep_decided(of.work(), of.pack(), of.release().id, decided));
    const auto* rows = decided.value.list();
    if (!rows) return {};
    for (const auto& row : *rows) {
        const auto* entries = row.context();
        const auto* role = entries ? entries->find("role") : nullptr;
        const auto* named = entries ? entries->find("person") : nullptr;
        if (!role || !role->string() || !named || !named->string()) continue;
        const auto person = person_of(of.work(), *named->string());
        const auto holders = holders_in_order(of.work(), *role->string(), of.place());
        // A rule that names somebody who does not hold the role proposes nobody.
        const bool holds = person && std::ranges::find(holders, *person) != holders.end();
        if (!holds || stands_aside(of.work(), of.release().id, *role->string(), {})) continue;
        TRY(appoint(of, {of.release().id, *role->string(), *person, {}, "", of.work().now()}));
    }
    return {};
}

}  // namespace fangxing::app
