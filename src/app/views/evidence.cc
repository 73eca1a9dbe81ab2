#include "app/views/evidence.h"

#include <algorithm>

#include "app/bridge/case.h"

namespace fangxing::app {

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
    for (const auto& incident : instance.incidents) {
        out.incidents.push_back({{incident.key}, incident.code, incident.about});
    }
    return base::encode(out);
}

}  // namespace fangxing::app
