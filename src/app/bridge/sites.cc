#include "app/bridge/sites.h"

#include <algorithm>

#include "app/bridge/calendar_functions.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

base::Result<void> move_site(Case& of, const ProcessRow& row, release::Site& site) {
    const auto now = of.work().now();
    if (!row.is_running()) return of.work().save(site, release::come_to_end(site, now));
    const auto* stage = of.pack().stage(row.stage);
    if (!stage) return {};
    return of.work().save(site, release::move_to(site, stage->id, stage->state, now));
}

// Of the job's input `person`: an id, or the first of a list of ids.
std::optional<access::PersonId> person_of(const base::Json& inputs) {
    const auto* input = inputs.find("person");
    if (!input) return std::nullopt;
    const auto* list = input->array();
    if (list && list->empty()) return std::nullopt;
    const auto* text = list ? list->front().string() : input->string();
    return text ? access::PersonId::parse(*text) : std::nullopt;
}

}  // namespace

std::optional<release::Site> site_at(Work& work, base::Ref instance) {
    if (!instance) return std::nullopt;
    auto rows = work.where<release::Site>("instance", instance.value, 0, 1);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::vector<release::Site> sites_of(Work& work, release::ReleaseId release) {
    return work.where_all<release::Site>({{"release", release.value}});
}

std::optional<deployment::Deployment> attempt_at(Case& of, base::Ref instance) {
    const auto site = site_at(of.work(), instance);
    if (!site) return of.current_deployment();
    if (!site->deployment) return std::nullopt;
    return of.work().find<deployment::Deployment>({site->deployment.value});
}

feel::Value feel_site(const release::Site& site) {
    feel::List faults;
    std::int64_t open = 0;
    for (const auto& fault : site.faults) {
        open += fault.solved_at ? 0 : 1;
        feel::Context told{{"symptom", fault.symptom}, {"severity", fault.severity}};
        told.put("found_at", feel_instant(fault.found_at));
        told.put("solved_at", feel_instant(fault.solved_at));
        faults.emplace_back(std::move(told));
    }
    feel::Context out{{"unit", site.opened.unit.text()},
                      {"state", std::string(base::to_text(site.state))},
                      {"open_faults", open},
                      {"faults", std::move(faults)}};
    out.put("told_at", feel_instant(site.told_at));
    out.put("live_at", feel_instant(site.live_at));
    out.put("result", site.ended ? feel::Value(std::string(base::to_text(site.ended->result)))
                                 : feel::Value());
    return out;
}

base::Result<void> open_site(Case& of, base::Ref instance, const base::Json& item) {
    const auto* named = item.object() ? item.find("unit") : nullptr;
    const auto* text = named ? named->string() : nullptr;
    const auto unit = text ? access::UnitId::parse(*text) : std::nullopt;
    if (!unit) return {};
    release::Site site;
    site.id = {of.work().fresh_id()};
    return of.work().add(site,
                         {release::SiteOpened{of.release().id, instance, *unit, of.work().now()}});
}

base::Result<void> move_sites(Case& of) {
    bool ended = false;
    for (const auto& each : of.processes().known()) {
        if (!each.row.is_called() || each.events.empty()) continue;
        auto site = site_at(of.work(), base::Ref{each.row.id.value});
        if (!site) continue;
        TRY(move_site(of, each.row, *site));
        ended = ended || site->ended.has_value();
    }
    const auto& release = of.release();
    if (!ended || release.restored || release.confirmed || !release.is_open()) return {};
    if (release::is_all_restored(sites_of(of.work(), release.id))) {
        of.tell(release::restored(release, of.work().now()));
    }
    return {};
}

base::Result<void> note_told(Case& of, base::Ref instance) {
    auto site = site_at(of.work(), instance);
    if (!site) return {};
    return of.work().save(*site, release::tell(*site, of.work().now()));
}

base::Result<void> begin_at_site(Case& of, base::Ref instance, base::Ref deployment) {
    auto site = site_at(of.work(), instance);
    if (!site) return {};
    return of.work().save(*site, TRY(release::begin_attempt(*site, deployment, of.work().now())));
}

base::Result<void> name_executor(Case& of, const Running& running, std::int64_t job,
                                 std::vector<deployment::PlanStep>& steps) {
    const auto waiting = std::ranges::find(running.row.jobs, job, &WaitingJob::key);
    if (waiting == running.row.jobs.end()) return {};
    const auto id = person_of(waiting->inputs);
    if (!id) return {};
    const auto person = TRY(of.work().get<access::Person>(*id));
    for (auto& step : steps) step.person = person.login;
    return {};
}

base::Result<void> confirm_site(Case& of, base::Ref instance) {
    auto site = site_at(of.work(), instance);
    if (!site) return {};
    return of.work().save(*site, release::confirm(*site, of.work().now()));
}

base::Result<void> verify_site(Case& of, base::Ref instance, const release::Verification& seen) {
    auto site = site_at(of.work(), instance);
    if (!site) return {};
    return of.work().save(*site, release::verify(*site, seen, of.work().now()));
}

}  // namespace fangxing::app
