#include "app/bridge/migration.h"

#include <algorithm>

#include "app/pack/versions.h"
#include "domain/record/record.h"
#include "process/engine/migrate.h"

namespace fangxing::app {
namespace {

// Everything of the pack that the release already uses must be there, and mean the same.
class Comparison {
  public:
    Comparison(Case& of, const Pack& to, std::vector<base::Reason>& problems)
        : of_(of), to_(to), problems_(problems) {}

    void run() {
        if (!to_.flows.contains(of_.release().flow)) no("migration.flow_gone", of_.release().flow);
        for (const auto& task : of_.open_tasks()) check_task(task.opened);
        for (const auto& row : of_.records()) {
            if (!to_.records.contains(row.kind)) no("migration.record_gone", row.kind);
        }
        for (const auto& seat : of_.seats()) {
            const auto* rule = to_.step(seat.chair.step);
            const bool signs = rule && (!rule->signs.empty() || !rule->files.empty());
            if (!seat.dropped && !signs) no("migration.step_gone", seat.chair.step);
        }
    }

  private:
    void no(const char* code, const std::string& element) {
        problems_.push_back({code, "", {{"element", element}}});
    }

    // What a person has before him stays what he was given.
    void check_task(const release::TaskOpened& opened) {
        const auto* before = of_.pack().step(opened.step);
        const auto* after = to_.step(opened.step);
        if (!before && !after) return;
        if (!before || !after) return no("migration.step_gone", opened.step);
        const bool same = before->signs == after->signs && before->files == after->files &&
                          before->verdicts == after->verdicts &&
                          before->returns == after->returns && before->gate == after->gate &&
                          before->does == after->does;
        if (!same) no("migration.step_differs", opened.step);
    }

    Case& of_;
    const Pack& to_;
    std::vector<base::Reason>& problems_;
};

void plan_processes(Case& of, const std::map<std::string, std::string>& plan,
                    MigrationPlanned& out) {
    const engine::MigrationPlan elements(plan.begin(), plan.end());
    for (const auto& each : of.processes().all()) {
        if (!each.row.is_running()) continue;
        const auto& id = each.row.instance.process;
        const auto* from = of.pack().deployment.process(id);
        const auto* to = out.pack->deployment.process(id);
        if (!to) {
            out.problems.push_back({"migration.process_gone", "", {{"element", id}}});
            continue;
        }
        // An entry of the plan belongs to those processes that have the element.
        engine::MigrationPlan own;
        for (const auto& [source, target] : elements) {
            if (from->find(source)) own.emplace(source, target);
        }
        auto planned = engine::plan_migration(*from, *to, each.row.instance, own);
        for (auto& problem : planned.problems) {
            problem.parameters["process"] = id;
            out.problems.push_back(std::move(problem));
        }
        for (auto& [source, target] : planned.moved) {
            out.moved.push_back({id, std::move(source), std::move(target)});
        }
        out.moves.push_back({base::Ref{each.row.id.value}, std::move(planned.event)});
    }
    for (const auto& [source, target] : elements) {
        const bool known = std::ranges::any_of(of.processes().all(), [&](const Running& each) {
            const auto* process = of.pack().deployment.process(each.row.started.process);
            return process && process->find(source);
        });
        if (!known) {
            out.problems.push_back({"migration.unknown_source", "", {{"element", source}}});
        }
    }
}

}  // namespace

base::Result<MigrationPlanned> plan_release(Case& of, const std::string& version,
                                            const std::map<std::string, std::string>& plan,
                                            const std::string& reason) {
    MigrationPlanned out;
    const auto versions = versions_of(of.work(), of.release().pack);
    const auto wanted = std::ranges::find_if(versions, [&](const pack::Version& each) {
        return each.state == pack::State::published && each.number == version;
    });
    if (wanted == versions.end()) {
        return base::refuse(base::Kind::not_found, "pack.version_not_found",
                            {{"pack", of.release().pack}, {"version", version}});
    }
    out.pack = pack_of(of.work(), wanted->digest);
    out.event = {of.release().pack_digest, out.pack->digest, out.pack->version, plan};
    auto decided = release::migrate(of.release(), out.pack->id, out.event, reason);
    if (!decided) {
        const auto& refusal = decided.error();
        out.problems.push_back({refusal.code, "", refusal.parameters});
    }
    plan_processes(of, plan, out);
    Comparison(of, *out.pack, out.problems).run();
    return out;
}

}  // namespace fangxing::app
