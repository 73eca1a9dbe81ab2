#include "app/conformance/cases.h"

#include "base/json.h"
#include "process/dmn/cases.h"
#include "process/engine/cases.h"
#include "process/feel/cases.h"

namespace fangxing::app {
namespace {

using base::Json;

constexpr base::JsonLimits limits{std::size_t{16} << 20, 128};

void refuse(CaseReport& report, const base::Refusal& refusal, const std::string& place) {
    if (refusal.reasons.empty()) {
        report.refusals.push_back({refusal.code, place, refusal.parameters});
    }
    for (const auto& each : refusal.reasons) {
        report.refusals.push_back({each.code, place + each.field, each.parameters});
    }
}

std::string scenario_name(const std::string& stem, const std::string& name, std::size_t number) {
    return stem + "/" + (name.empty() ? std::to_string(number) : name);
}

// NAME.bpmn, NAME.2.bpmn …, as long as there are some.
Json files_named(const std::string& stem, const ReadBeside& read) {
    Json names{Json::Array{}};
    if (read(stem + ".bpmn")) names.push(stem + ".bpmn");
    for (int number = 2; read(stem + "." + std::to_string(number) + ".bpmn"); ++number) {
        names.push(stem + "." + std::to_string(number) + ".bpmn");
    }
    if (read(stem + ".dmn")) names.push(stem + ".dmn");
    return names;
}

// A file of one scenario may leave out the list around it.
Json with_scenarios(const Json& description) {
    if (description.find("scenarios")) return description;
    if (!description.find("steps") && !description.find("deploy_error")) return description;
    Json out = description;
    out.put("scenarios", Json{Json::Array{description}});
    return out;
}

void run_flow_case(const std::string& stem, const Json& written, const ReadBeside& read,
                   const std::string& place, CaseReport& report) {
    auto description = with_scenarios(written);
    if (description.object() && !description.find("files")) {
        description.put("files", files_named(stem, read));
    }
    std::map<std::string, std::string> files;
    for (const auto& name : engine::files_of(description)) {
        if (auto text = read(name)) files[name] = *std::move(text);
    }
    const auto results = engine::run_case(description, files);
    if (!results) return refuse(report, results.error(), place);
    for (const auto& each : *results) {
        report.verdicts.push_back(
            {scenario_name(stem, each.name, report.verdicts.size() + 1), each.passed, each.text});
    }
}

}  // namespace

CaseReport run_flow_cases(const std::string& stem, std::string_view text, const ReadBeside& read) {
    CaseReport report;
    const auto json = base::parse_json(text, limits);
    if (!json) {
        refuse(report, json.error(), "");
        return report;
    }
    if (!json->array()) {
        run_flow_case(stem, *json, read, "", report);
        return report;
    }
    int number = 0;
    for (const auto& each : *json->array()) {
        run_flow_case(stem, each, read, "/" + std::to_string(number++), report);
    }
    return report;
}

bool holds_flow_cases(std::string_view text) {
    const auto json = base::parse_json(text, limits);
    if (!json) return true;  // to be refused by name, not passed over
    const auto* first = json->array() && !json->array()->empty() ? &json->array()->front() : &*json;
    return first->find("scenarios") || first->find("steps") || first->find("deploy_error");
}

CaseReport run_feel_cases(std::string_view text) {
    CaseReport report;
    std::size_t number = 0;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto place = std::to_string(++number);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const auto result = feel::run_case(line);
        if (!result) {
            refuse(report, result.error(), place);
            continue;
        }
        report.verdicts.push_back(
            {result->id.empty() ? "line " + place : result->id, result->passed, result->text});
    }
    return report;
}

CaseReport run_decision_cases(const std::vector<NamedText>& files) {
    CaseReport report;
    std::vector<dmn::CaseFile> cases;
    cases.reserve(files.size());
    for (const auto& each : files) cases.push_back({each.name, each.text});
    auto run = dmn::run_cases(cases);
    for (auto& each : run.results) {
        report.verdicts.push_back({std::move(each.id), each.passed, std::move(each.text)});
    }
    for (const auto& name : run.malformed) report.refusals.push_back({"case.malformed", name, {}});
    return report;
}

}  // namespace fangxing::app
