#include "app/views/evidence.h"

#include <algorithm>
#include <set>

#include "app/bridge/case.h"

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

// The way so far, from the steps that the journal keeps.
std::vector<std::string> way_of(Case& of) {
    std::set<std::string> passed;
    const auto& instance = of.process().instance;
    const auto* process = of.pack().deployment.process(instance.process);
    if (!process) return {};
    for (const auto& entry :
         of.work().store().entries_of("instances", of.process().id.value, 10'000)) {
        if (entry.type != ProcessStepped::type) continue;
        const auto payload = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
        const auto* events = payload ? payload->find("events") : nullptr;
        if (!events || !events->array()) continue;
        for (const auto& event : *events->array()) {
            passed.insert(passed_in(*process, engine::restore_event(event)));
        }
    }
    passed.erase("");
    return {passed.begin(), passed.end()};
}

}  // namespace

base::Result<base::Json> look(Work& work, const Approvals& view) {
    auto of = TRY(Case::open(work, view.release));
    ApprovalsView out;
    out.items = of.approvals();
    std::ranges::sort(out.items, {}, [](const auto& each) { return each.statement.at; });
    out.clearances = work.where<clearance::Clearance>("release", view.release.value);
    return base::encode(out);
}

base::Result<base::Json> look(Work& work, const Timeline& view) {
    const auto of = TRY(Case::open(work, view.release));
    const int limit = std::clamp(view.limit.value_or(200), 1, 500);
    const auto entries = work.store().timeline(of.release().id.value,
                                               view.after.value_or(base::Ref{}).value, limit + 1);
    TimelinePage page;
    for (const auto& entry : entries) {
        if (static_cast<int>(page.items.size()) == limit) {
            page.next = page.items.back().id;
            break;
        }
        auto payload = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
        page.items.push_back({.id = {entry.id},
                              .seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt,
                              .at = entry.at,
                              .actor = entry.actor,
                              .via = entry.via,
                              .act = entry.act,
                              .noun = entry.noun,
                              .noun_id = {entry.noun_id},
                              .type = entry.type,
                              .reason = entry.reason,
                              .payload = payload ? *std::move(payload) : base::Json()});
    }
    return base::encode(page);
}

base::Result<base::Json> look(Work& work, const Diagram& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto& pack = of.pack();
    DiagramView out;
    const auto flow = pack.flows.find(of.release().flow);
    if (flow != pack.flows.end()) {
        out.file = flow->second.file;
        const auto bytes = pack.files.find(out.file);
        if (bytes != pack.files.end()) out.bpmn = bytes->second;
    }
    const auto& instance = of.process().instance;
    for (const auto& live : engine::live_elements(pack.deployment, instance)) {
        out.live.push_back({live.element, live.name, live.stage, live.waits, live.has_incident});
    }
    out.passed = way_of(of);
    for (const auto& incident : instance.incidents) {
        out.incidents.push_back({{incident.key}, incident.code, incident.about});
    }
    return base::encode(out);
}

}  // namespace fangxing::app
