#include "process/engine/cases.h"

#include "process/bpmn/read.h"
#include "process/engine/bench.h"
#include "process/feel/json.h"

namespace fangxing::engine {
namespace {

using base::Json;

std::string reasons(const base::Refusal& refusal) {
    std::string out = refusal.code;
    for (const auto& [name, value] : refusal.parameters) out += " " + name + "=" + value;
    for (const auto& each : refusal.reasons) {
        out += "; " + each.code;
        for (const auto& [name, value] : each.parameters) out += " " + name + "=" + value;
    }
    return out;
}

base::Result<Deployment> deploy(const Json& description,
                                const std::map<std::string, std::string>& files) {
    Deployment out;
    const auto* names = description.find("files");
    if (!names || !names->array()) return out;
    for (const auto& name : *names->array()) {
        const auto found = files.find(*name.string());
        if (found == files.end()) {
            return base::refuse(base::Kind::not_found, "case.file_missing",
                                {{"file", *name.string()}});
        }
        if (found->first.ends_with(".dmn")) {
            out.decisions.push_back(TRY(dmn::read_model(found->second)));
            continue;
        }
        const auto definitions = TRY(bpmn::read(found->second));
        TRY(bpmn::check(definitions));
        out.add(definitions);
    }
    return out;
}

feel::Value variables_of(const Json& step) {
    const auto* vars = step.find("vars");
    return vars ? feel::from_json(*vars) : feel::Value();
}

base::Result<void> act(Bench& bench, const Json& step) {
    const auto what = step.text("do");
    const auto at = step.text("at");
    const auto vars = variables_of(step);
    const auto* key = step.find("key");
    if (what == "start") {
        TRY(bench.start(step.text("process"), vars));
        return {};
    }
    if (what == "complete") {
        const auto* pick = step.find("pick");
        const bool picks = pick && pick->integer() && *pick->integer() >= 0;
        return bench.complete(at, vars, picks ? static_cast<std::size_t>(*pick->integer()) : 0);
    }
    if (what == "advance") return bench.advance(step.text("by"));
    if (what == "message") {
        return bench.message(step.text("name"), key ? feel::from_json(*key) : feel::Value(), vars);
    }
    if (what == "signal") return bench.signal(step.text("name"), vars);
    if (what == "error") return bench.error(at, step.text("code"));
    if (what == "resolve") return bench.resolve(at, vars);
    return base::refuse(base::Kind::invalid, "case.unknown_step", {{"do", what}});
}

std::string list_of(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& each : texts) out += (out.empty() ? "" : ", ") + each;
    return out;
}

std::string text_of(const std::map<std::string, std::int64_t>& counts) {
    Json out{Json::Object{}};
    for (const auto& [name, count] : counts) out.put(name, count);
    return base::to_text(out);
}

std::string check_active(const Bench& bench, const Json& expected) {
    std::map<std::string, std::int64_t> wanted;
    for (const auto& [name, count] : *expected.object()) {
        if (*count.integer() != 0) wanted[name] = *count.integer();
    }
    if (bench.active() == wanted) return {};
    return "active is " + text_of(bench.active()) + ", not " + text_of(wanted);
}

std::string state_of(const Bench& bench) {
    if (!bench.incidents().empty()) return "incident";
    return bench.is_completed() ? "completed" : "active";
}

std::string check(const Bench& bench, const Json& expect) {
    if (const auto* active = expect.find("active")) {
        if (auto wrong = check_active(bench, *active); !wrong.empty()) return wrong;
    }
    const auto state = expect.text("state");
    if (!state.empty() && state != state_of(bench)) {
        return "state is " + state_of(bench) + " (" + list_of(bench.incidents()) + "), not " +
               state;
    }
    if (const auto at = expect.text("incident_at"); !at.empty()) {
        const auto all = bench.incidents();
        if (std::find(all.begin(), all.end(), at) == all.end()) {
            return "incidents are at " + list_of(all) + ", not at " + at;
        }
    }
    if (const auto* passed = expect.find("passed")) {
        for (const auto& [name, count] : *passed->object()) {
            if (bench.passed(name) != *count.integer()) {
                return name + " was passed " + std::to_string(bench.passed(name)) + " times, not " +
                       std::to_string(*count.integer());
            }
        }
    }
    if (const auto* vars = expect.find("vars")) {
        for (const auto& [name, value] : *vars->object()) {
            const auto actual = bench.variable(name);
            if (!(actual == feel::from_json(value))) {
                return name + " is " + feel::to_text(actual) + ", not " + base::to_text(value);
            }
        }
    }
    return bench.fault();
}

// Nothing where all is as expected.
std::string run_steps(Bench& bench, const Json& steps) {
    int number = 0;
    for (const auto& step : *steps.array()) {
        const auto place = "step " + std::to_string(++number) + " (" + step.text("do") + " " +
                           step.text("at") + step.text("name") + "): ";
        if (const auto done = act(bench, step); !done) return place + reasons(done.error());
        const auto* expect = step.find("expect");
        const auto wrong = check(bench, expect ? *expect : Json(Json::Object{}));
        if (!wrong.empty()) return place + wrong;
    }
    return {};
}

std::string run_scenario(const Json& scenario, base::Result<Deployment> deployment) {
    const auto* steps = scenario.find("steps");
    const bool must_fail = scenario.find("deploy_error") != nullptr;
    const bool may_pass = scenario.find("or_ignored") != nullptr;
    if (!deployment) return must_fail ? "" : "deployment: " + reasons(deployment.error());
    if (must_fail && !may_pass) return "it was deployed";
    if (!steps || !steps->array()) return {};
    Bench bench(*std::move(deployment));
    return run_steps(bench, *steps);
}

}  // namespace

std::vector<ScenarioResult> run_case(const base::Json& description,
                                     const std::map<std::string, std::string>& files) {
    std::vector<ScenarioResult> out;
    const auto* scenarios = description.find("scenarios");
    if (!scenarios || !scenarios->array()) return out;
    const auto deployment = deploy(description, files);
    for (const auto& scenario : *scenarios->array()) {
        auto wrong = run_scenario(scenario, deployment);
        out.push_back({scenario.text("name"), wrong.empty(), std::move(wrong)});
    }
    return out;
}

}  // namespace fangxing::engine
