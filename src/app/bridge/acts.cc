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

const std::vector<std::string>& roles_of(const Pack& pack, std::string_view act) {
    const auto* narrowed = pack.act(act);
    return narrowed && !narrowed->roles.empty() ? narrowed->roles : release::usual_roles(act);
}

// Nobody else was appointed in one of the roles.
bool is_open_in_one(Work& work, const std::vector<std::string>& roles,
                    const std::vector<release::Appointment>& made) {
    return std::ranges::any_of(roles, [&](const std::string& role) {
        const auto* standing = release::standing(made, role);
        return !standing || standing->made.person == work.actor().id;
    });
}

// What the one who asks may do. Who is appointed for the release is read once, and only where he
// holds a role of an act at all.
class Allowed {
  public:
    explicit Allowed(Case& of) : of_(of) {}

    bool operator()(std::string_view act) {
        const auto& release = of_.release();
        const auto roles = roles_at_hand(of_.work(), of_.pack(), release, act);
        if (roles.empty()) return false;
        if (!made_) made_ = appointments_of(of_.work(), release.id);
        return is_open_in_one(of_.work(), roles, *made_);
    }

  private:
    Case& of_;
    std::optional<std::vector<release::Appointment>> made_;
};

// The acts that the page shows. Whether one is possible is asked only where he may do it.
class Offer {
  public:
    explicit Offer(Case& of) : of_(of), allowed_(of) {}

    template <class Possible>
    void operator()(std::string_view act, const char* command, Possible is_possible,
                    bool needs_reason = true) {
        if (allowed_(act) && is_possible()) out_.push_back({command, needs_reason});
    }
    // The pack's own, while the flow awaits its message.
    void own(const PackAct& act) {
        if (is_in(built_in_acts, act.id) || !allowed_(act.id) || !of_.hears(act.id)) return;
        out_.push_back({"perform_act", true, act.id, act.name});
    }
    void add(const char* command) { out_.push_back({command, false}); }
    std::vector<release::Action> take() { return std::move(out_); }

  private:
    Case& of_;
    Allowed allowed_;
    std::vector<release::Action> out_;
};

// Of the release's course: each decider is asked what it would say.
void offer_course(Case& of, Offer& offer) {
    const auto& release = of.release();
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    const std::string reason = "?";  // asked for later; the deciders want one
    offer("hold", "hold_release",
          [&] { return release::hold(release, reason, actor, now).has_value(); });
    offer("resume", "resume_release",
          [&] { return release::resume(release, reason, actor, now).has_value(); });
    offer("cancel", "cancel_release",
          [&] { return release::cancel(release, reason, actor, now).has_value(); });
    offer("refuse_request", "refuse_request",
          [&] { return release::refuse_request(release, "unrelated", reason, now).has_value(); });
    offer("reschedule", "reschedule_release", [&] {
        const auto start = release.start && *release.start > now ? *release.start : now;
        return release::reschedule(release, start, reason, actor, now).has_value();
    });
    offer("start", "start_deployment",
          [&] { return of.hears("rescheduled") && may_start_now(of).has_value(); });
    offer("rollback", "start_rollback", [&] {
        return of.hears("rollback") &&
               release::begin_rollback(release, actor, reason, now).has_value();
    });
    const auto is_other = [&](const PublishedVersion& each) {
        return release::migrate(release, release.pack, {{}, each.digest, each.number, {}}, reason)
            .has_value();
    };
    offer("migrate", "migrate_release", [&] {
        return std::ranges::any_of(published_versions(of.work(), release.pack), is_other);
    });
}

// What goes on beside the flow: words, faults, work, training, which changes are combined.
void offer_beside(Case& of, Offer& offer) {
    const auto& release = of.release();
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    if (!access::authorize(actor, access::Permission::take_part)) return;
    if (release::comment("?", "comment", {}, actor, now)) offer.add("comment_release");
    offer(
        "report_fault", "report_fault",
        [&] { return release::report_fault(release, "?", "low", actor, now).has_value(); }, false);
    offer(
        "assign", "assign_work", [&] { return release::must_be_open(release).has_value(); }, false);
    offer("train", "plan_training", [] { return true; }, false);
    offer("group_changes", "group_changes", [&] {
        return release::group_changes(release, release.changes, release.items).has_value();
    });
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
    std::vector<std::string> out;
    for (const auto& role : roles_of(pack, act)) {
        if (access::holds(work.actor(), role, place)) out.push_back(role);
    }
    return out;
}

bool is_open_to_actor(Work& work, const Pack& pack, const release::Release& release,
                      std::string_view act, const std::vector<release::Appointment>& made) {
    return is_open_in_one(work, roles_at_hand(work, pack, release, act), made);
}

base::Result<void> must_be_allowed(Case& of, std::string_view act) {
    if (Allowed(of)(act)) return {};
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
    Offer offer(of);
    offer_course(of, offer);
    if (!release.held_because && release.is_open()) {
        for (const auto& act : of.pack().acts) offer.own(act);
    }
    offer_beside(of, offer);
    offer("rollback", "give_up_deployment", [&] {
        const auto& attempt = of.current_deployment();
        return attempt && attempt->state == deployment::State::failed && !release.rolling_back;
    });
    offer(
        "confirm_configuration", "confirm_configuration",
        [&] {
            return !release::unconfirmed_items(release).empty() &&
                   (release.confirmed || release.restored);
        },
        false);
    return offer.take();
}

}  // namespace fangxing::app
