#include "app/views/sites.h"

#include "app/bridge/sites.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

using TasksByProcess = std::map<std::int64_t, std::vector<release::Task>>;
using Units = std::map<std::int64_t, access::Unit>;  // by id

// Asked together: a board has five hundred of them.
Units units_of(Work& work, const std::vector<release::Site>& sites) {
    std::vector<Cell> wanted;
    wanted.reserve(sites.size());
    for (const auto& site : sites) wanted.emplace_back(site.opened.unit.value);
    Units out;
    for (auto& unit : work.where_any<access::Unit>("id", wanted)) {
        out.emplace(unit.id.value, std::move(unit));
    }
    return out;
}

TasksByProcess open_tasks_of(Case& of) {
    TasksByProcess out;
    for (const auto& task : of.open_tasks()) {
        out[task.opened.instance.value].push_back(task);
    }
    return out;
}

SiteTask line_of(Work& work, const release::Task& task) {
    SiteTask line{.id = base::Ref{task.id.value},
                  .code = task.opened.code,
                  .step = task.opened.step,
                  .name = task.opened.name,
                  .people = {},
                  .due = task.opened.due,
                  .mine = release::may_do(task, work.actor()).has_value()};
    for (const auto id : task.opened.people) {
        const auto person = work.find<access::Person>(id);
        if (person) line.people.push_back(person->login);
    }
    return line;
}

SiteLine line_of(Case& of, const release::Site& site, const TasksByProcess& tasks,
                 const Units& units) {
    const auto* stage = of.pack().stage(site.stage);
    const auto at = units.find(site.opened.unit.value);
    const auto* unit = at == units.end() ? nullptr : &at->second;
    SiteLine line{.id = site.id,
                  .release = site.opened.release,
                  .unit = unit ? unit->code : "",
                  .name = unit ? unit->name : base::Words{},
                  .stage = site.stage,
                  .stage_name = stage ? stage->name : base::Words{},
                  .state = site.state,
                  .since = site.since,
                  .told_at = site.told_at,
                  .live_at = site.live_at,
                  .result = {},
                  .end_reason = {},
                  .open_faults = 0,
                  .waits_for = {}};
    if (site.ended) {
        line.result = site.ended->result;
        line.end_reason = site.ended->reason;
        line.since = site.ended->at;
    }
    for (const auto& fault : site.faults) line.open_faults += fault.solved_at ? 0 : 1;
    const auto waiting = tasks.find(site.opened.instance.value);
    if (waiting == tasks.end()) return line;
    for (const auto& task : waiting->second) line.waits_for.push_back(line_of(of.work(), task));
    return line;
}

std::vector<std::string> actions_on(Case& of, const release::Site& site) {
    std::vector<std::string> out;
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    if (!access::authorize(actor, access::Permission::take_part)) return out;
    if (release::must_answer_for(site, actor, of.place())) {
        const release::SiteFault fault{0, now, "?", "low", actor.id, now, {}};
        if (release::report_fault(site, fault, now)) out.emplace_back("report_site_fault");
        if (!site.ended && release::has_open_fault(site)) out.emplace_back("solve_site_fault");
    }
    if (release::must_lead(actor, of.place()) && release::give_up(site, "?", actor, now)) {
        out.emplace_back("give_up_site");
    }
    return out;
}

}  // namespace

base::Json answer(const release::Site& site) {
    return base::encode(SiteAnswer{site.id, site.state, site.version});
}

base::Result<base::JsonText> look(Work& work, const ReleaseSites& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto tasks = open_tasks_of(of);
    const auto sites = sites_of(work, view.release);
    const auto units = units_of(work, sites);
    SiteBoard board;
    for (const auto& site : sites) {
        board.items.push_back(line_of(of, site, tasks, units));
        if (site.ended) {
            ++board.by_result[std::string(base::to_text(site.ended->result))];
        } else {
            ++board.by_stage[site.stage];
        }
    }
    return base::written(board);
}

base::Result<base::JsonText> look(Work& work, const OneSite& view) {
    const auto site = TRY(work.get<release::Site>(view.site));
    auto of = TRY(Case::open(work, site.opened.release));
    return base::written(
        SitePage{.site = line_of(of, site, open_tasks_of(of), units_of(work, {site})),
                 .release_number = of.release().number,
                 .release_title = of.release().title,
                 .faults = site.faults,
                 .deployment = site.deployment,
                 .actions = actions_on(of, site)});
}

}  // namespace fangxing::app
