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
        for (const auto& result : run_case(*description, files)) {
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
    const auto text = [](const char* description) {
        const auto results = run_case(base::parse_json(description).value(), {});
        return results.empty() ? std::string() : results.front().text;
    };
    CHECK(text(R"({"files": ["a.bpmn"], "scenarios": [{"name": "x"}]})") ==
          "deployment: case.file_missing file=a.bpmn");
    CHECK(text(R"({"files": [], "scenarios": [{"name": "x", "steps": [{"do": "dance"}]}]})") ==
          "step 1 (dance ): case.unknown_step do=dance");
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
    CHECK(run_case(description.value(), {{"a.bpmn", flow}}).front().text ==
          "step 1 (start ): process.endless");
}

}  // namespace fangxing::engine
