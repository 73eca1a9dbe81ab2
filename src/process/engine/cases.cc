#include "process/engine/cases.h"

#include <algorithm>

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
    for (const auto& name : files_of(description)) {
        const auto& content = files.at(name);
        if (name.ends_with(".dmn")) {
            out.decisions.push_back(TRY(dmn::read_model(content)));
            continue;
        }
        const auto definitions = TRY(bpmn::read(content));
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
    if (what.empty()) return {};  // looks only
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

// {"a": 2} or ["a", "a"]; none of an element is the same as its absence.
std::map<std::string, std::int64_t> multiset(const Json& json) {
    std::map<std::string, std::int64_t> out;
    if (const auto* names = json.array()) {
        for (const auto& name : *names) ++out[*name.string()];
        return out;
    }
    for (const auto& [name, count] : *json.object()) {
        if (*count.integer() != 0) out[name] = *count.integer();
    }
    return out;
}

std::string check_active(const Bench& bench, const Json& expected) {
    const auto wanted = multiset(expected);
    if (bench.active() == wanted) return {};
    return "active is " + text_of(bench.active()) + ", not " + text_of(wanted);
}

std::string check_incidents(const Bench& bench, const Json& expected) {
    const auto all = bench.incidents();
    const auto check_one = [&](const std::string& at) -> std::string {
        if (std::ranges::find(all, at) != all.end()) return {};
        return "incidents are at " + list_of(all) + ", not at " + at;
    };
    if (expected.string()) return check_one(*expected.string());
    for (const auto& at : *expected.array()) {
        if (auto wrong = check_one(*at.string()); !wrong.empty()) return wrong;
    }
    return {};
}

std::string check_passed(const Bench& bench, const Json& expected) {
    for (const auto& [name, count] : *expected.object()) {
        if (bench.passed(name) != *count.integer()) {
            return name + " was passed " + std::to_string(bench.passed(name)) + " times, not " +
                   std::to_string(*count.integer());
        }
    }
    return {};
}

// Dates, times and durations are texts in JSON.
std::string check_variables(const Bench& bench, const Json& expected) {
    for (const auto& [name, value] : *expected.object()) {
        const auto actual = bench.variable(name);
        const auto wanted = feel::from_json(value);
        if (actual == wanted || feel::from_json(feel::to_json(actual)) == wanted) continue;
        return name + " is " + feel::to_text(actual) + ", not " + base::to_text(value);
    }
    return {};
}

std::string state_of(const Bench& bench) {
    if (!bench.incidents().empty()) return "incident";
    return bench.is_completed() ? "completed" : "active";
}

std::string check(const Bench& bench, const Json& expect) {
    std::string wrong;
    const auto look = [&](const char* key, auto test) {
        const auto* expected = expect.find(key);
        if (wrong.empty() && expected) wrong = test(bench, *expected);
    };
    look("active", check_active);
    const auto state = expect.text("state");
    if (wrong.empty() && !state.empty() && state != state_of(bench)) {
        wrong =
            "state is " + state_of(bench) + " (" + list_of(bench.incidents()) + "), not " + state;
    }
    look("incident_at", check_incidents);
    look("passed", check_passed);
    look("vars", check_variables);
    return wrong.empty() ? bench.fault() : wrong;
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

// Absent, null, false and "" say no.
bool says_yes(const Json* json) {
    if (!json || json->is_null()) return false;
    if (json->boolean()) return *json->boolean();
    return !json->string() || !json->string()->empty();
}

std::string run_scenario(const Json& scenario, base::Result<Deployment> deployment) {
    const bool must_fail = says_yes(scenario.find("deploy_error"));
    const bool may_pass =
        says_yes(scenario.find("or_ignored")) || scenario.text("deploy_error") == "or_ignored";
    if (!deployment) return must_fail ? "" : "deployment: " + reasons(deployment.error());
    if (must_fail && !may_pass) return "it was deployed";
    const auto* steps = scenario.find("steps");
    if (!steps) return {};
    Bench bench(*std::move(deployment));
    return run_steps(bench, *steps);
}

}  // namespace

base::Result<std::vector<ScenarioResult>> run_case(
    const base::Json& description, const std::map<std::string, std::string>& files) {
    TRY(check_form(description));
    for (const auto& name : files_of(description)) {
        if (!files.contains(name)) {
            return base::refuse(base::Kind::not_found, "case.file_missing", {{"file", name}});
        }
    }
    const auto deployment = deploy(description, files);
    std::vector<ScenarioResult> out;
    for (const auto& scenario : *description.find("scenarios")->array()) {
        auto wrong = run_scenario(scenario, deployment);
        out.push_back({scenario.text("name"), wrong.empty(), std::move(wrong)});
    }
    return out;
}

}  // namespace fangxing::engine
