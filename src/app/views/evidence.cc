#include "app/views/evidence.h"

#include <algorithm>
#include <set>

#include "app/bridge/case.h"
#include "app/bridge/step_rules.h"
#include "process/engine/queries.h"

namespace fangxing::app {
namespace {

// What one event of the engine went through, or nothing.
std::string passed_in(const bpmn::Process& process, const engine::Event& event) {
    if (const auto* taken = std::get_if<engine::Taken>(&event)) {
        return process.flow(taken->flow).id;
    }
    if (const auto* passed = std::get_if<engine::Passed>(&event)) {
        return process.at(passed->element).id;
    }
    const auto* left = std::get_if<engine::Left>(&event);
    return left && left->completed ? process.at(left->element).id : std::string();
}

// The way so far, from the steps that the journal keeps; after a migration the way since then, for
// what came before went through another diagram.
std::vector<std::string> way_of(Case& of, const Running& shown) {
    std::vector<engine::Event> events;
    for (const auto& entry :
         of.work().store().entries_of("instances", shown.row.id.value, 10'000)) {
        if (entry.type != ProcessStepped::type) continue;
        const auto payload = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
        const auto* stored = payload ? payload->find("events") : nullptr;
        if (!stored || !stored->array()) continue;
        for (const auto& each : *stored->array()) {
            auto event = engine::restore_event(each);
            if (std::holds_alternative<engine::Migrated>(event)) events.clear();
            events.push_back(std::move(event));
        }
    }
    const auto* process = of.pack().deployment.process(shown.row.started.process);
    std::set<std::string> passed;
    for (const auto& event : events) passed.insert(passed_in(*process, event));
    passed.erase("");
    return {passed.begin(), passed.end()};
}

}  // namespace

namespace {

std::vector<SignedStep> steps_in(const Pack& pack, const std::vector<approval::Approval>& items) {
    std::vector<SignedStep> out;
    const auto add = [&](const std::string& step) {
        const bool is_in = std::ranges::find(out, step, &SignedStep::step) != out.end();
        if (step.empty() || is_in) return;
        const auto* rule = pack.step(step);
        out.push_back({step, name_of_step(pack, step),
                       rule ? rule->verdict_names : std::map<std::string, base::Words>{}});
    };
    for (const auto& each : items) {
        add(each.statement.step);
        add(each.statement.to);
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Approvals& view) {
    auto of = TRY(Case::open(work, view.release));
    ApprovalsView out;
    out.items = of.approvals();
    std::ranges::sort(out.items, {}, [](const auto& each) { return each.statement.at; });
    out.steps = steps_in(of.pack(), out.items);
    out.clearances = work.where<clearance::Clearance>("release", view.release.value);
    return base::written(out);
}

namespace {

const char* state_of(const engine::Instance& instance) {
    switch (instance.state) {
        case engine::State::running: return "running";
        case engine::State::completed: return "completed";
        case engine::State::cancelled: return "cancelled";
    }
    return "";
}

// The call activity at which that process was called, or nothing when its caller has ended.
std::string called_at(Case& of, const ProcessStarted& started) {
    for (const auto& each : of.processes().all()) {
        if (each.row.id.value != started.caller.value) continue;
        const auto* live = each.row.instance.find(started.call);
        const auto* process = of.pack().deployment.process(each.row.started.process);
        if (live && process) return process->at(live->element).id;
    }
    return {};
}

std::vector<ProcessLine> process_lines(Case& of) {
    std::vector<ProcessLine> out;
    for (const auto& each : of.processes().all()) {
        const auto& started = each.row.started;
        out.push_back({.id = base::Ref{each.row.id.value},
                       .process = started.process,
                       .caller = started.caller,
                       .called_at = called_at(of, started),
                       .item = started.item,
                       .state = state_of(each.row.instance),
                       .has_incident = !each.row.instance.incidents.empty()});
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Diagram& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto& pack = of.pack();
    const auto& all = of.processes().all();
    const auto wanted = view.process.value_or(base::Ref{all.front().row.id.value});
    const auto shown = std::ranges::find_if(
        all, [&](const Running& each) { return each.row.id.value == wanted.value; });
    if (shown == all.end()) {
        return base::refuse(base::Kind::not_found, "process.not_found", {{"id", wanted.text()}});
    }
    DiagramView out;
    const auto file = pack.process_files.find(shown->row.started.process);
    if (file != pack.process_files.end()) {
        out.file = file->second;
        out.bpmn = pack.files.at(out.file);
    }
    for (const auto& live : engine::live_elements(pack.deployment, shown->row.instance)) {
        out.live.push_back({live.element, live.name, live.stage, live.waits, live.has_incident});
    }
    out.passed = way_of(of, *shown);
    for (const auto& incident : shown->row.instance.incidents) {
        out.incidents.push_back({{incident.key}, incident.code, incident.about});
    }
    out.processes = process_lines(of);
    return base::written(out);
}

}  // namespace fangxing::app
