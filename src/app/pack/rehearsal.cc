#include "app/pack/rehearsal.h"

#include "app/pack/rehearsal_scope.h"
#include "process/engine/bench.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

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

base::Result<const Flow*> flow_of(const Pack& pack, const std::optional<std::string>& name) {
    if (!name) return &pack.flows.begin()->second;
    const auto at = pack.flows.find(*name);
    if (at == pack.flows.end()) {
        return base::refuse(base::Kind::not_found, "pack.unknown_flow", {{"about", *name}});
    }
    return &at->second;
}

// ---- kept cases

struct ExpectedWait {
    std::string element;
    std::int64_t count = 1;
    static void describe(auto& field, auto& self) {
        field("element", self.element);
        field("count", self.count);
    }
};
struct Expected {
    std::vector<ExpectedWait> waits;
    bool completed = false;
    static void describe(auto& field, auto& self) {
        field("waits", self.waits);
        field("completed", self.completed);
    }
};
struct KeptCase {
    std::optional<std::string> name;  // for those who read the list
    std::optional<std::string> flow;
    std::optional<base::Json> context;
    base::Instant from;
    std::vector<RehearsalStep> steps;
    Expected expect;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("flow", self.flow);
        field("context", self.context);
        field("from", self.from);
        field("steps", self.steps);
        field("expect", self.expect);
    }
};

std::string text_of(const std::map<std::string, std::int64_t>& waits, bool completed) {
    std::string out = completed ? "completed" : "";
    for (const auto& [element, count] : waits) {
        out += (out.empty() ? "" : ", ") + element;
        if (count > 1) out += " x " + std::to_string(count);
    }
    return out;
}

std::optional<base::Reason> failure_of(const Pack& pack, const std::string& path,
                                       const std::string& text) {
    const auto reason = [&](const char* code, const std::string& element,
                            const std::string& about) {
        return base::Reason{code, path, {{"file", path}, {"element", element}, {"about", about}}};
    };
    const auto json = base::parse_json(text);
    if (!json) return reason("pack.case_unreadable", "", json.error().code);
    auto kept = base::decode<KeptCase>(*json);
    if (!kept) {
        const auto& reasons = kept.error().reasons;
        return reason("pack.case_unreadable", reasons.empty() ? "" : reasons.front().field,
                      reasons.empty() ? kept.error().code : reasons.front().code);
    }
    const auto run = rehearse(pack, {std::move(kept->flow), std::move(kept->context), kept->from,
                                     std::move(kept->steps)});
    if (!run) return reason("pack.case_failed", "", run.error().code);
    if (!run->refused.empty()) {
        return reason("pack.case_failed", "steps/" + std::to_string(run->refused_step),
                      run->refused);
    }
    std::map<std::string, std::int64_t> expected;
    for (const auto& each : kept->expect.waits) expected[each.element] = each.count;
    if (run->waits == expected && run->completed == kept->expect.completed) return std::nullopt;
    return reason("pack.case_failed", text_of(expected, kept->expect.completed),
                  text_of(run->waits, run->completed));
}

}  // namespace

base::Result<Rehearsed> rehearse(const Pack& pack, const RehearsalPlan& plan) {
    if (plan.steps.size() > most_rehearsal_steps) {
        return base::refuse(base::Kind::too_large, "input.too_large");
    }
    const auto* flow = TRY(flow_of(pack, plan.flow));
    const RehearsalScope host(pack, plan.context.value_or(base::Json()), plan.from);
    engine::Bench bench(pack.deployment);
    bench.stand_in(host, plan.from, pack.calendar.zone);
    Rehearsed out;
    if (const auto started = bench.start(flow->process, {}); !started) {
        out.refused = started.error().code;
    }
    for (const auto& step : plan.steps) {
        if (!out.refused.empty()) break;
        const auto done = take(bench, step);
        if (!done) out.refused = done.error().code;
        if (done) ++out.refused_step;
    }
    out.waits = bench.active();
    for (const auto& [element, count] : bench.all_passed()) out.passed.push_back(element);
    out.stuck = bench.incidents();
    out.completed = bench.is_completed();
    out.now = bench.now();
    return out;
}

std::vector<base::Reason> failed_cases(const Pack& pack) {
    std::vector<base::Reason> out;
    for (const auto& [path, text] : pack.files) {
        if (!path.starts_with("tests/") || !path.ends_with(".json")) continue;
        if (auto failure = failure_of(pack, path, text)) out.push_back(*std::move(failure));
    }
    return out;
}

}  // namespace fangxing::app
