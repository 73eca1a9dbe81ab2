#include "process/engine/cases.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fangxing::engine {
namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

int run_folder(const std::filesystem::path& folder) {
    int scenarios = 0;
    std::map<std::string, std::string> files;
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") cases.push_back(entry.path());
        if (entry.path().extension() == ".bpmn" || entry.path().extension() == ".dmn") {
            files[entry.path().filename().string()] = content(entry.path());
        }
    }
    std::ranges::sort(cases);
    for (const auto& path : cases) {
        const auto description = base::parse_json(content(path));
        REQUIRE_MESSAGE(description.has_value(), path.filename().string());
        const auto results = run_case(*description, files);
        REQUIRE_MESSAGE(results.has_value(), path.filename().string());
        for (const auto& result : *results) {
            ++scenarios;
            CHECK_MESSAGE(result.passed, path.stem().string(), "/", result.name, ": ", result.text);
        }
    }
    return scenarios;
}

}  // namespace

TEST_CASE("flows: the project's own conformance cases") {
    const auto folder =
        std::filesystem::path(__FILE__).parent_path() / "../../../tests/conformance/bpmn";
    CHECK(run_folder(folder) > 40);
}

TEST_CASE("flows: public conformance cases") {
    const char* folder = std::getenv("CONFORMANCE_DIR");
    if (!folder) {
        MESSAGE("CONFORMANCE_DIR is not set: the public cases were skipped");
        return;
    }
    CHECK(run_folder(std::filesystem::path(folder) / "bpmn") > 0);
}

TEST_CASE("a case that is written wrongly says so") {
    const auto refusal = [](const char* description) {
        const auto results = run_case(base::parse_json(description).value(), {});
        if (results) return results->empty() ? std::string() : results->front().text;
        std::string out = results.error().code;
        for (const auto& each : results.error().reasons) out += " " + each.field;
        return out;
    };
    CHECK(refusal(R"({"files": ["a.bpmn"], "scenarios": [{"name": "x", "steps": []}]})") ==
          "case.file_missing");
    CHECK(refusal(R"({"files": [], "scenarios": [{"name": "x", "steps": [{"do": "dance"}]}]})") ==
          "step 1 (dance ): case.unknown_step do=dance");
    CHECK(refusal("[]") == "case.malformed ");
    CHECK(refusal("{}") == "case.malformed /scenarios");
    CHECK(refusal(R"({"files": [1], "scenarios": []})") == "case.malformed /files /scenarios");
    CHECK(refusal(R"({"scenarios": [1, {"name": "x"}, {"steps": {}}, {"steps": [1, {}]}]})") ==
          "case.malformed /scenarios/0 /scenarios/1/steps /scenarios/2/steps /scenarios/3/steps/0"
          " /scenarios/3/steps/1/do");
    CHECK(refusal(R"({"scenarios": [{"steps": [{"do": "start", "vars": 1, "expect":
        {"active": 1, "state": "tired", "incident_at": 1, "passed": {"a": "b"}, "vars": []}}]}]})") ==
          "case.malformed /scenarios/0/steps/0/vars /scenarios/0/steps/0/expect/active"
          " /scenarios/0/steps/0/expect/state /scenarios/0/steps/0/expect/incident_at"
          " /scenarios/0/steps/0/expect/passed /scenarios/0/steps/0/expect/vars");
}

TEST_CASE("a scenario may ask that nothing is deployed") {
    const std::string good = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
        <process id="p" isExecutable="true"><startEvent id="s"/></process></definitions>)";
    const auto verdict = [](const std::string& scenario, const std::string& flow) {
        const auto text = R"({"files": ["a.bpmn"], "scenarios": [)" + scenario + "]}";
        return run_case(base::parse_json(text).value(), {{"a.bpmn", flow}}).value().front().passed;
    };
    CHECK(verdict(R"({"deploy_error": true})", "<not BPMN"));
    CHECK_FALSE(verdict(R"({"deploy_error": true})", good));
    CHECK(verdict(R"({"deploy_error": true, "or_ignored": true})", good));
    CHECK(verdict(R"({"deploy_error": "or_ignored"})", good));
    CHECK_FALSE(verdict(R"({"deploy_error": false, "steps": []})", "<not BPMN"));
    CHECK(
        verdict(R"({"steps": [{"do": "start", "process": "p", "expect": {"active": []}}]})", good));
}

TEST_CASE("a timer that is always due again does not run for ever") {
    const std::string flow =
        R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
        <process id="p" isExecutable="true"><startEvent id="s"/><exclusiveGateway id="g"/>
        <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT0S</timeDuration>
        </timerEventDefinition></intermediateCatchEvent><sequenceFlow sourceRef="s" targetRef="g"/>
        <sequenceFlow sourceRef="g" targetRef="t"/><sequenceFlow sourceRef="t" targetRef="g"/>
        </process></definitions>)";
    const auto description = base::parse_json(
        R"({"files": ["a.bpmn"], "scenarios": [{"name": "x", "steps": [{"do": "start", "process":
        "p"}]}]})");
    CHECK(run_case(description.value(), {{"a.bpmn", flow}}).value().front().text ==
          "step 1 (start ): process.endless");
}

}  // namespace fangxing::engine
