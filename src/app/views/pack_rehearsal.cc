#include "app/views/pack_rehearsal.h"

#include <algorithm>

#include "app/pack/rehearsal_scope.h"
#include "app/pack/versions.h"
#include "process/engine/bench.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

constexpr std::size_t most_steps = 500;

// What a completed user task hands to the flow (see app/bridge/outcome.h), without a person.
feel::Value outcome_of(const RehearsalStep& step, base::Instant now) {
    return feel::Context{{"verdict", step.verdict.value_or("done")},
                         {"to", step.to ? feel::Value(*step.to) : feel::Value()},
                         {"step", step.at.value_or("")},
                         {"by", "rehearsal"},
                         {"at", feel::at_zone(now, feel::Zone::of_offset(0))},
                         {"kept", false}};
}

base::Result<void> take(engine::Bench& bench, const RehearsalStep& step) {
    const auto variables = step.variables ? feel::restore(*step.variables) : feel::Value();
    const auto at = step.at.value_or("");
    const auto name = step.name.value_or("");
    if (step.act == "complete") {
        return bench.complete(at, variables, 0, outcome_of(step, bench.now()));
    }
    if (step.act == "fail") return bench.error(at, name);
    if (step.act == "resolve") return bench.resolve(at, variables);
    if (step.act == "message") return bench.message(name, {}, variables);
    if (step.act == "signal") return bench.signal(name, variables);
    if (step.act == "advance") return bench.advance(step.by.value_or(""));
    return base::refuse(base::Kind::invalid, "input.unknown_value",
                        {{"allowed", "complete, fail, message, signal, resolve, advance"}});
}

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

RehearsalView seen(const Pack& pack, const engine::Bench& bench) {
    RehearsalView out;
    for (const auto& [name, flow] : pack.flows) out.flows.push_back(name);
    for (const auto& [element, count] : bench.active()) {
        out.waits.push_back(wait_at(pack, element, count));
    }
    for (const auto& [element, count] : bench.all_passed()) out.passed.push_back(element);
    out.stuck = bench.incidents();
    out.completed = bench.is_completed();
    out.now = bench.now();
    return out;
}

base::Result<const Flow*> flow_of(const Pack& pack, const std::optional<std::string>& name) {
    if (!name) return &pack.flows.begin()->second;
    const auto at = pack.flows.find(*name);
    if (at == pack.flows.end()) {
        return base::refuse(base::Kind::not_found, "pack.unknown_flow", {{"about", *name}});
    }
    return &at->second;
}

}  // namespace

base::Result<base::Json> look(Work& work, const RehearsePackVersion& view) {
    const auto version = TRY(work.get<pack::Version>(view.version));
    if (view.steps.size() > most_steps) {
        return base::refuse(base::Kind::too_large, "input.too_large");
    }
    const auto pack = TRY(read_pack(version.pack, files_of(work, version)));
    const auto* flow = TRY(flow_of(*pack, view.flow));
    const RehearsalScope host(*pack, view.context.value_or(base::Json()), work.now());
    engine::Bench bench(pack->deployment);
    bench.stand_in(host, work.now(), pack->calendar.zone);
    std::string refused;
    std::int64_t taken = 0;
    if (const auto started = bench.start(flow->process, {}); !started) {
        refused = started.error().code;
    }
    for (const auto& step : view.steps) {
        if (!refused.empty()) break;
        const auto done = take(bench, step);
        if (!done) refused = done.error().code;
        if (done) ++taken;
    }
    auto out = seen(*pack, bench);
    out.refused = refused;
    out.refused_step = taken;
    return base::encode(out);
}

}  // namespace fangxing::app
