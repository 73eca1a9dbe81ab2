#include "app/views/release.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/followup.h"
#include "app/bridge/foresight.h"
#include "app/bridge/records.h"
#include "app/naming.h"
#include "app/views/site_names.h"
#include "app/views/watched_releases.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

std::vector<StageLine> stage_line(Case& of) {
    const auto* now = of.pack().stage(of.release().stage);
    const auto& reached = of.release().reached;
    std::vector<StageLine> out;
    out.reserve(of.pack().stages.size());
    for (const auto& stage : of.pack().stages) {
        if (!stage.line) continue;
        const auto at = reached.find(stage.id);
        const bool was_there = at != reached.end();
        const bool is_over = !of.release().is_open() || (now && stage.rank < now->rank);
        const bool is_here = of.release().is_open() && now && stage.id == now->id;
        out.emplace_back(stage.id, stage.name,
                         is_here   ? "current"
                         : is_over ? (was_there ? "done" : "skipped")
                                   : "coming",
                         was_there ? std::optional(at->second) : std::nullopt);
    }
    return out;
}

// The fact that a demand of the domain looks at; a record of the pack binds it.
std::string_view fact_behind(std::string_view code) {
    static const std::map<std::string_view, std::string_view> facts{
        {"gate.no_steps", "plan.steps"},
        {"gate.no_rollback_steps", "rollback.steps"},
        {"gate.no_window", "release.window"},
        {"gate.window_upside_down", "release.window"},
        {"gate.window_over", "release.window"},
        {"gate.start_outside_window", "release.start"},
        {"gate.no_package", "release.artifacts"},
        {"gate.package_not_in_library", "release.artifacts"},
        {"gate.package_not_as_approved", "release.artifacts"},
        {"gate.target_unknown", "release.targets"},
        {"gate.not_tested", "tests.verdict"},
        {"gate.tests_failed", "tests.verdict"},
        {"gate.tested_other_packages", "tests.verdict"}};
    const auto found = facts.find(code);
    return found == facts.end() ? std::string_view() : found->second;
}

std::string fix_of(const Pack& pack, const base::Reason& reason) {
    const auto named = [&](const char* name) {
        const auto found = reason.parameters.find(name);
        return found == reason.parameters.end() ? std::string() : found->second;
    };
    if (reason.code == "gate.of_the_pack") {
        const auto gate = std::ranges::find(pack.gates, named("gate"), &PackGate::id);
        return gate == pack.gates.end() ? std::string() : gate->fix;
    }
    if (reason.code == "clearance.signature_missing") return named("step");
    const auto fact = fact_behind(reason.code);
    for (const auto& [kind, schema] : pack.records) {
        const auto binds = [&](const record::Fact& each) { return each.name == fact; };
        if (!fact.empty() && std::ranges::any_of(schema.facts(), binds)) return kind;
    }
    return {};
}

void add_missing(std::vector<MissingLine>& out, Case& of, const char* point,
                 std::vector<base::Reason> reasons) {
    name_parameters(of.work(), reasons);
    out.reserve(out.size() + reasons.size());
    for (auto& reason : reasons) {
        auto fix = fix_of(of.pack(), reason);
        out.push_back(
            {point, std::move(reason.code), std::move(reason.parameters), std::move(fix)});
    }
}

// What blocks now: the point that the release works towards.
base::Result<std::vector<MissingLine>> missing_of(Case& of) {
    std::vector<MissingLine> out;
    const auto& release = of.release();
    if (!release.is_open()) return out;
    const auto facts = [&](clearance::Point point) { return of.facts(point); };
    if (release.confirmed || release.restored) {
        const auto at_end = TRY(facts(clearance::Point::close));
        add_missing(out, of, "close", clearance::unmet(clearance::Point::close, at_end));
    } else if (!release.submitted_at) {
        const auto before = TRY(facts(clearance::Point::submit));
        add_missing(out, of, "submit", clearance::unmet(clearance::Point::submit, before));
    } else if (!release.deployment) {
        const auto before = TRY(facts(clearance::Point::deploy));
        add_missing(out, of, "deploy", clearance::unmet(clearance::Point::deploy, before));
    }
    return out;
}

std::vector<RecordLine> records_of(Case& of) {
    std::vector<RecordLine> out;
    out.reserve(of.pack().records.size());
    const auto old = outdated_records(of);
    for (const auto& [kind, schema] : of.pack().records) {
        const auto row = std::ranges::find(of.records(), kind, &record::Record::kind);
        if (row == of.records().end()) {
            out.emplace_back(kind, schema.title()).state = "absent";
            continue;
        }
        out.emplace_back(kind, schema.title(), row->revision, row->complete_revision,
                         std::string(base::to_text(row->state)), row->version, row->stands_on,
                         std::ranges::find(old, kind) != old.end());
    }
    return out;
}

// A seat's name as the flow draws it: of its own step, or of the task that asks its whole panel.
base::Words name_of_seat(Case& of, const approval::Seat& seat) {
    const auto& step = seat.chair.step;
    const auto flow = of.pack().flows.find(of.release().flow);
    if (flow == of.pack().flows.end()) return {step, step};
    const auto* process = of.pack().deployment.process(flow->second.process);
    const auto* element = process ? process->find(step) : nullptr;
    if (process && !element) element = process->find(seat.chair.panel);
    return element ? base::Words{element->name, element->en} : base::Words{step, step};
}

std::vector<SeatLine> seats_of(Case& of) {
    std::vector<SeatLine> out;
    for (const auto& seat : of.seats()) {
        if (seat.dropped) continue;
        SeatLine line{.id = seat.id,
                      .panel = seat.chair.panel,
                      .step = seat.chair.step,
                      .role = seat.chair.role,
                      .name = name_of_seat(of, seat),
                      .unit = seat.chair.place.unit,
                      .state = seat.approval ? "signed" : "waiting",
                      .approval = {},
                      .holders = {}};
        if (seat.approval) {
            line.approval = seat.approval;
        } else {
            line.holders = holders_of(of.work(), {seat.chair.role}, seat.chair.place);
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<DoneLine> done_among(Case& of, const std::vector<release::Task>& tasks) {
    std::vector<DoneLine> out;
    for (const auto& task : tasks) {
        if (task.state != release::TaskState::done) continue;
        const auto person = of.work().find<access::Person>(task.done.by);
        const auto principal = of.work().find<access::Person>(task.opened.delegated_by);
        out.push_back({task.id, task.opened.step, task.opened.code, task.opened.name,
                       task.done.verdict, person ? person->login : "",
                       principal ? principal->login : "", task.done.comment, task.opened.round,
                       task.opened.step == assigned_step, task.done.at});
    }
    std::ranges::sort(out, {}, [](const DoneLine& each) { return std::pair(each.at, each.id); });
    return out;
}

std::vector<std::string> flags_of(Case& of, const release::Course& course) {
    std::vector<std::string> out;
    if (release::is_late(of.release(), of.work().now())) out.emplace_back("late");
    if (course.effort_deviation.value_or(0) > 0) out.emplace_back("over_effort");
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const OneRelease& view) {
    auto of = TRY(open_to_look(work, view.release));
    const auto tasks = of.all_tasks();
    ReleaseView out;
    out.release = of.release();
    out.version = of.release().version;
    out.pack_name = of.pack().name;
    out.watched = watches(work, view.release);
    if (const auto* stage = of.pack().stage(of.release().stage)) out.stage_name = stage->name;
    out.stages = stage_line(of);
    SiteNames sites(work);
    const bool may_have_sites = !of.processes().is_alone();  // each is a process of its own
    if (may_have_sites) sites.read(of.open_tasks());
    for (const auto& task : of.open_tasks()) {
        out.tasks.push_back(task_line(task, named(of.release()), work.now()));
        if (may_have_sites) sites.name(out.tasks.back(), task.opened.instance);
        out.holders[task.id.text()] = holders_of(work, task);
    }
    out.seats = seats_of(of);
    out.section_names = of.pack().section_names;
    out.items = items_of(work, of.release());
    out.done = done_among(of, tasks);
    out.course = release::course_of(of.release(), work.now());
    out.flags = flags_of(of, out.course);
    out.records = records_of(of);
    out.missing = TRY(missing_of(of));
    out.clearance = of.valid_clearance();
    out.actions = actions_on(of);
    return base::written(out);
}

}  // namespace fangxing::app
