#include "app/bridge/acts.h"

#include <algorithm>

#include "app/bridge/appointments.h"
#include "app/pack/versions.h"
#include "app/pack/vocabulary.h"
#include "domain/access/person.h"
#include "domain/release/acts.h"
#include "domain/release/beside.h"
#include "domain/release/demands.h"

namespace fangxing::app {
namespace {

std::vector<std::string> roles_of(const Pack& pack, std::string_view act) {
    const auto* narrowed = pack.act(act);
    return narrowed && !narrowed->roles.empty() ? narrowed->roles : release::usual_roles(act);
}

bool is_allowed(Case& of, std::string_view act) {
    // Who is appointed matters only to those who hold the role.
    if (roles_at_hand(of.work(), of.pack(), of.release(), act).empty()) return false;
    return is_open_to_actor(of.work(), of.pack(), of.release(), act,
                            appointments_of(of.work(), of.release().id));
}

// The pack's own acts, while the flow awaits their message.
void offer_own(Case& of, std::vector<release::Action>& out) {
    if (of.release().held_because || !of.release().is_open()) return;
    for (const auto& act : of.pack().acts) {
        if (is_in(built_in_acts, act.id) || !of.hears(act.id) || !is_allowed(of, act.id)) continue;
        out.push_back({"perform_act", true, act.id, act.name});
    }
}

// What goes on beside the flow: words, faults, work, training, which changes are combined.
void offer_beside(Case& of, std::vector<release::Action>& out) {
    const auto& release = of.release();
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    const bool takes_part = access::authorize(actor, access::Permission::take_part).has_value();
    const auto offer = [&](const char* name, bool may, bool needs_reason = false) {
        if (takes_part && may) out.push_back({name, needs_reason});
    };
    offer("comment_release", release::comment("?", "comment", {}, actor, now).has_value());
    offer("report_fault", is_allowed(of, "report_fault") &&
                              release::report_fault(release, "?", "low", actor, now).has_value());
    offer("assign_work", is_allowed(of, "assign") && release::must_be_open(release).has_value());
    offer("plan_training", is_allowed(of, "train"));
    offer("group_changes",
          is_allowed(of, "group_changes") &&
              release::group_changes(release, release.changes, release.items).has_value(),
          true);
}

// What the flow still waits for, and who can do it.
void tell_open_tasks(Case& of, std::vector<base::Reason>& reasons) {
    for (const auto& task : of.open_tasks()) {
        if (task.opened.element_key == 0 && !task.opened.resign) continue;  // does not hold it up
        std::string who;
        for (const auto person : task.opened.people) {
            const auto row = of.work().find<access::Person>(person);
            if (row) who += (who.empty() ? "" : ", ") + row->login;
        }
        for (const auto& role : task.opened.roles) who += (who.empty() ? "" : ", ") + role;
        reasons.push_back({"gate.task_open",
                           "",
                           {{"step", task.opened.step},
                            {"zh", task.opened.name.zh},
                            {"en", task.opened.name.en},
                            {"who", who}}});
    }
}

}  // namespace

// Holds one of the roles there, and nobody else was appointed in it for this release.
std::vector<std::string> roles_at_hand(Work& work, const Pack& pack,
                                       const release::Release& release, std::string_view act) {
    const access::Place place{release.unit, release.system, {}, base::Ref{release.id.value}};
    auto roles = roles_of(pack, act);
    std::erase_if(
        roles, [&](const std::string& role) { return !access::holds(work.actor(), role, place); });
    return roles;
}

bool is_open_to_actor(Work& work, const Pack& pack, const release::Release& release,
                      std::string_view act, const std::vector<release::Appointment>& made) {
    const auto roles = roles_at_hand(work, pack, release, act);
    return std::ranges::any_of(roles, [&](const std::string& role) {
        const auto* standing = release::standing(made, role);
        return !standing || standing->made.person == work.actor().id;
    });
}

base::Result<void> must_be_allowed(Case& of, std::string_view act) {
    if (is_allowed(of, act)) return {};
    std::string roles;
    for (const auto& role : roles_of(of.pack(), act)) roles += (roles.empty() ? "" : ", ") + role;
    return base::refuse(base::Kind::forbidden, "release.act_not_yours",
                        {{"act", std::string(act)}, {"roles", roles}});
}

base::Result<std::vector<base::Reason>> unmet_to_deploy(Case& of) {
    auto reasons =
        clearance::unmet(clearance::Point::deploy, TRY(of.facts(clearance::Point::deploy)));
    if (of.release().held_because) reasons.push_back({"release.held", "", {}});
    return reasons;
}

base::Result<void> may_start_now(Case& of) {
    TRY(release::must_be_open(of.release()));
    TRY(release::must_not_be_deploying(of.release()));
    auto reasons = TRY(unmet_to_deploy(of));
    // Only a flow that waits for the planned start can begin before it.
    const bool waits = of.hears("rescheduled");
    if (!waits && !of.current_deployment()) tell_open_tasks(of, reasons);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::conflict, "gate.unmet", {{"point", "deploy"}},
                            std::move(reasons));
    }
    if (waits) return {};
    return base::refuse(base::Kind::conflict, "release.not_waiting_for_start");
}

std::vector<release::Action> actions_on(Case& of) {
    const auto& release = of.release();
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    const std::string reason = "?";  // asked for later; the deciders want one
    std::vector<release::Action> out;
    const auto offer = [&](std::string_view act, const char* name, bool possible) {
        if (possible && is_allowed(of, act)) out.push_back({name, true});
    };
    offer("hold", "hold_release", release::hold(release, reason, actor, now).has_value());
    offer("resume", "resume_release", release::resume(release, reason, actor, now).has_value());
    offer("cancel", "cancel_release", release::cancel(release, reason, actor, now).has_value());
    const auto start = release.start && *release.start > now ? *release.start : now;
    offer("reschedule", "reschedule_release",
          release::reschedule(release, start, reason, actor, now).has_value());
    offer("start", "start_deployment", of.hears("rescheduled") && may_start_now(of).has_value());
    offer("rollback", "start_rollback",
          of.hears("rollback") && release::begin_rollback(release, actor, reason, now).has_value());
    const auto is_other = [&](const pack::Version& each) {
        return each.state == pack::State::published &&
               release::migrate(release, each.pack, {{}, each.digest, each.number, {}}, reason)
                   .has_value();
    };
    offer("migrate", "migrate_release",
          std::ranges::any_of(versions_of(of.work(), release.pack), is_other));
    offer_own(of, out);
    offer_beside(of, out);
    const auto& attempt = of.current_deployment();
    offer("rollback", "give_up_deployment",
          attempt && attempt->state == deployment::State::failed && !release.rolling_back);
    if (!release::unconfirmed_items(release).empty() && (release.confirmed || release.restored) &&
        is_allowed(of, "confirm_configuration")) {
        out.push_back({"confirm_configuration", false});
    }
    return out;
}

}  // namespace fangxing::app
