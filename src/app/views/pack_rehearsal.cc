#include "app/views/pack_rehearsal.h"

#include <algorithm>

#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

std::vector<std::string> verdicts_of(const StepRule& rule) {
    if (!rule.verdicts.empty()) return rule.verdicts;
    if (rule.signs.empty()) return {};
    std::vector<std::string> out{"approve"};
    if (!rule.returns.empty()) out.emplace_back("return");
    if (rule.refuses) out.emplace_back("refuse");
    return out;
}

// What may be answered at an element that waits. A task whose step is computed stands for the
// seats of a panel: it may be signed, or given back to where any of the panels' steps may.
RehearsalWait wait_at(const Pack& pack, const std::string& element, std::int64_t count) {
    RehearsalWait out{element, count, {}, {}};
    if (const auto* rule = pack.step(element)) {
        out.verdicts = verdicts_of(*rule);
        out.returns = rule->returns;
        return out;
    }
    const auto panel = pack.panels.find(element);
    if (panel == pack.panels.end()) return out;
    for (const auto& step : panel->second) {
        const auto* rule = pack.step(step);
        if (!rule) continue;
        out.verdicts = verdicts_of(*rule);
        for (const auto& to : rule->returns) {
            if (std::ranges::find(out.returns, to) == out.returns.end()) out.returns.push_back(to);
        }
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const RehearsePackVersion& view) {
    const auto version = TRY(work.get<pack::Version>(view.version));
    const auto pack = TRY(read_pack(version.pack, files_of(work, version)));
    const auto from = view.from.value_or(work.now());
    const auto run = TRY(rehearse(*pack, {view.flow, view.context, from, view.steps}));
    RehearsalView out;
    for (const auto& [name, flow] : pack->flows) out.flows.push_back(name);
    for (const auto& [element, count] : run.waits) {
        out.waits.push_back(wait_at(*pack, element, count));
    }
    out.passed = run.passed;
    out.stuck = run.stuck;
    out.completed = run.completed;
    out.from = from;
    out.now = run.now;
    out.refused = run.refused;
    out.refused_step = run.refused_step;
    return base::written(out);
}

}  // namespace fangxing::app
