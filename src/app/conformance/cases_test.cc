#include "app/conformance/cases.h"

#include <doctest/doctest.h>

#include <map>

using namespace fangxing;

namespace {

const std::string flow = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
    <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u"/>
    <sequenceFlow sourceRef="s" targetRef="u"/></process></definitions>)";

app::CaseReport run(const std::string& text) {
    return app::run_flow_cases("c", text, [](const std::string& name) {
        return name == "c.bpmn" ? std::optional(flow) : std::nullopt;
    });
}

const std::string steps = R"("steps": [{"do": "start", "process": "p", "expect":
    {"active": {"u": 1}, "state": "active"}}])";

}  // namespace

TEST_CASE("flow cases: many scenarios, one, or several cases in a file") {
    const auto many = run(R"({"files": ["c.bpmn"], "scenarios": [{"name": "one", )" + steps +
                          "}, {" + steps + "}]}");
    REQUIRE(many.verdicts.size() == 2);
    CHECK(many.verdicts[0].name == "c/one");
    CHECK(many.verdicts[1].name == "c/2");
    CHECK(many.verdicts[0].passed);
    CHECK(run("{" + steps + "}").verdicts.at(0).passed);
    CHECK(run("[{" + steps + "}, {\"scenarios\": [{" + steps + "}]}]").verdicts.size() == 2);
}

TEST_CASE("flow cases: what cannot be run is refused by its place") {
    const auto refusal = [](const std::string& text) {
        const auto report = run(text);
        REQUIRE(report.verdicts.empty());
        return report.refusals.at(0).code + " " + report.refusals.at(0).field;
    };
    CHECK(refusal("{") == "input.malformed ");
    CHECK(refusal("{}") == "case.malformed /scenarios");
    CHECK(refusal("[{}]") == "case.malformed /0/scenarios");
    CHECK(refusal(R"({"files": ["d.bpmn"], "scenarios": [{"deploy_error": true}]})") ==
          "case.file_missing ");
    CHECK(app::holds_flow_cases("{"));
    CHECK(app::holds_flow_cases(R"([{"steps": []}])"));
    CHECK_FALSE(app::holds_flow_cases(R"({"testCases": []})"));
}

TEST_CASE("FEEL lines: each gives a verdict or is refused by number") {
    const auto report = app::run_feel_cases(
        "\xEF\xBB\xBF{\"id\": \"a\", \"expr\": \"1+1\", \"expect\": {\"number\": \"2\"}}\r\n\n"
        "{\"expr\": \"1\"}\n{broken\n");
    REQUIRE(report.verdicts.size() == 2);
    CHECK(report.verdicts[0].passed);
    CHECK(report.verdicts[1].name == "line 3");
    CHECK_FALSE(report.verdicts[1].passed);
    CHECK(report.refusals.at(0).field == "4");
}

TEST_CASE("decisions: models and tests of one directory") {
    const std::string model = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
        id="m" name="m" namespace="urn:m"><decision id="d" name="d"><variable name="d"/>
        <literalExpression><text>1 + 1</text></literalExpression></decision></definitions>)";
    const std::string tests = R"(<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:xsd="http://www.w3.org/2001/XMLSchema"><modelName>m.dmn</modelName>
        <testCase id="1"><resultNode name="d" type="decision"><expected>
        <value xsi:type="xsd:decimal">2</value></expected></resultNode></testCase></testCases>)";
    const auto report = app::run_decision_cases(
        {{"m.dmn", model}, {"m-test-01.xml", tests}, {"n-test-01.xml", "<x>"}});
    REQUIRE(report.verdicts.size() == 1);
    CHECK(report.verdicts[0].passed);
    CHECK(report.refusals.at(0).field == "n-test-01.xml");
}
