#include "app/views/my_steps.h"

#include <algorithm>

#include "app/bridge/appointments.h"
#include "app/bridge/attempt.h"
#include "app/views/site_names.h"
#include "domain/release/facts.h"

namespace fangxing::app {
namespace {

using deployment::Deployment;

bool is_mine(Work& work, const Deployment& it, const deployment::Next& next,
             const access::Place& place) {
    const auto& person = deployment::run_at(it, next.back, next.index)->plan.person;
    if (!person.empty() && person != work.actor().login) return false;
    if (!deployment::confirm_manual_step(it, next.back, next.index, true, {},
                                         actor_at_hand(work, it), place, work.now())) {
        return false;
    }
    if (next.back) return true;
    const auto unmet = unmet_now(work, it);
    return unmet && unmet->empty();
}

// When the step before it ended.
base::Instant since(const Deployment& it) {
    auto out = it.started_at;
    for (const auto* runs : {&it.forward, &it.back}) {
        for (const auto& run : *runs) out = std::max(out, run.ended_at);
    }
    return out;
}

std::optional<base::Instant> end_of_window(const release::Release& release) {
    const auto* window = release::fact(release, "release.window");
    return window ? base::parse_instant(window->text("to")) : std::nullopt;
}

TaskLine line_of(const Deployment& it, const deployment::PlanStep& plan,
                 const release::Release& release, base::Instant now) {
    TaskLine out;
    out.name = {plan.what, plan.what};
    out.step = manual_step;
    out.kind = release::TaskKind::work;
    out.since = since(it);
    out.due = plan.end ? plan.end : end_of_window(release);
    out.overdue = out.due && *out.due < now;
    out.release = release.id;
    out.release_number = release.number;
    out.release_title = release.title;
    return out;
}

}  // namespace

std::vector<TaskLine> my_manual_steps(Work& work) {
    std::vector<TaskLine> out;
    SiteNames sites(work);
    const auto mine = work.where_any<Deployment>("hand", {work.actor().login, std::string()});
    for (const auto& row : mine) {
        const auto next = deployment::next(row);
        if (!next) continue;
        const auto& plan = deployment::run_at(row, next->back, next->index)->plan;
        const auto attempt = open_attempt(work, row.id);
        const auto release = work.find<release::Release>({row.release.value});
        if (!attempt || !release || !is_mine(work, row, *next, attempt->place)) continue;
        out.push_back(line_of(row, plan, *release, work.now()));
        sites.name(out.back(), row.instance);
    }
    return out;
}

}  // namespace fangxing::app
