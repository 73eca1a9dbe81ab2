#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "process/bpmn/read.h"

namespace fangxing::bpmn {
namespace {

std::string content(const std::string& name) {
    const auto folder =
        std::filesystem::path(__FILE__).parent_path() / "../../../tests/conformance";
    std::ifstream file(folder / "bpmn" / (name + ".bpmn"), std::ios::binary);
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

// "code element" of each refusal.
std::vector<std::string> refusals(const std::string& xml, const CheckOptions& options = {}) {
    const auto definitions = read(xml);
    if (!definitions) return {definitions.error().code};
    std::vector<std::string> out;
    for (const auto& each : deployment_problems(*definitions, options).refusals) {
        out.push_back(each.code + " " + each.element);
    }
    return out;
}

std::vector<std::string> warnings(const std::string& xml) {
    std::vector<std::string> out;
    for (const auto& each : deployment_problems(read(xml).value()).warnings) {
        out.push_back(each.code + " " + each.element);
    }
    return out;
}

std::string file(const std::string& body) {
    return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL")"
           R"( xmlns:zeebe="http://camunda.org/schema/zeebe/1.0")"
           R"( xmlns:camunda="http://camunda.org/schema/1.0/bpmn")"
           R"( xmlns:flowable="http://flowable.org/bpmn">)" +
           body + "</definitions>";
}

std::string process(const std::string& body) {
    return file(R"(<process id="p" isExecutable="true">)" + body + "</process>");
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what is refused names its element and its reason") {
    const std::pair<const char*, const char*> rows[] = {
        {"refused-duplicate-id", "bpmn.duplicate_id a"},
        {"refused-across-scopes", "bpmn.flow_across_scopes a_end"},
        {"refused-no-start", "bpmn.no_start p"},
        {"refused-event-sub-flows", "bpmn.event_sub_process_with_flows s"},
        {"refused-unknown-message", "bpmn.unknown_reference w"},
        {"refused-message-without-name", "bpmn.message_without_name w"},
        {"refused-gateway-target", "bpmn.bad_event_gateway_target g"},
        {"refused-two-link-targets", "bpmn.two_link_targets c2"},
        {"refused-default-elsewhere", "bpmn.default_not_outgoing g"},
        {"refused-expression", "bpmn.expression g_a"},
        {"refused-endless-cycle", "bpmn.cycle_without_wait g"},
        {"refused-unsupported", "bpmn.element_not_run g"},
        {"refused-error-beside", "bpmn.error_must_interrupt b"},
        {"refused-boundary-on-gateway", "bpmn.attached_to_wrong_element b"},
    };
    for (const auto& [name, expected] : rows) {
        const auto all = refusals(content(name));
        CHECK_MESSAGE(std::ranges::find(all, expected) != all.end(), name);
    }
    CHECK(refusals(content("refused-doctype")) == Texts{"bpmn.malformed"});
}

TEST_CASE("an id stands once in the document, on whatever it stands") {
    const auto body = [](const char* lane, const char* timer) {
        return process(std::string(R"(<laneSet id="lanes"><lane id=")") + lane +
                       R"("><flowNodeRef>s</flowNodeRef></lane></laneSet><startEvent id="s">
            <extensionElements><zeebe:properties id="s"/></extensionElements></startEvent>
            <intermediateCatchEvent id="w"><timerEventDefinition id=")" +
                       timer + R"("><timeDuration>PT1H</timeDuration></timerEventDefinition>
            </intermediateCatchEvent><sequenceFlow id="f" sourceRef="s" targetRef="w"/>)");
    };
    CHECK(refusals(body("lane", "timer")).empty());
    CHECK(refusals(body("w", "timer")) == Texts{"bpmn.duplicate_id w"});
    CHECK(refusals(body("lane", "f")) == Texts{"bpmn.duplicate_id f"});
}

TEST_CASE("what could never be told apart, or met, is refused") {
    CHECK(refusals(process(R"(<startEvent id="s"/><exclusiveGateway id="g"/><userTask id="a"/>
        <userTask id="b"/><sequenceFlow sourceRef="s" targetRef="g"/>
        <sequenceFlow id="f1" sourceRef="g" targetRef="a"/>
        <sequenceFlow id="f2" sourceRef="g" targetRef="b"/>)")) ==
          Texts{"bpmn.condition_missing g", "bpmn.condition_missing g"});
    CHECK(refusals(file(R"(<message id="m" name="go"/><process id="p" isExecutable="true">
        <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
        <startEvent id="t"><messageEventDefinition messageRef="m"/></startEvent></process>)")) ==
          Texts{"bpmn.two_catchers t"});
    CHECK(refusals(process(R"(<startEvent id="s"/><subProcess id="sub"><startEvent id="ss"/>
        <userTask id="a"/><sequenceFlow sourceRef="ss" targetRef="a"/></subProcess>
        <endEvent id="e"><compensateEventDefinition activityRef="a"/></endEvent>
        <sequenceFlow sourceRef="s" targetRef="sub"/><sequenceFlow sourceRef="sub" targetRef="e"/>)")) ==
          Texts{"bpmn.bad_compensation_target e"});
}

TEST_CASE("what an element lacks is refused") {
    const auto one = [](const std::string& element) {
        const auto all = refusals(process(R"(<startEvent id="s"/>)" + element));
        return all.empty() ? std::string() : all.front();
    };
    const auto loop = [&](const std::string& body) {
        return one("<userTask id=\"a\">" + body + "</userTask>");
    };
    CHECK(one("<userTask/>") == "bpmn.id_missing ");
    CHECK(one(R"(<scriptTask id="a" scriptFormat="groovy"><script>x</script></scriptTask>)") ==
          "bpmn.script_language a");
    CHECK(one(R"(<scriptTask id="a"/>)") == "bpmn.script_missing a");
    CHECK(one(R"(<callActivity id="a"/>)") == "bpmn.called_process_missing a");
    CHECK(loop(R"(<multiInstanceLoopCharacteristics/>)") == "bpmn.loop_without_list a");
    CHECK(loop(R"(<standardLoopCharacteristics loopMaximum="many"/>)") == "bpmn.loop_maximum a");
    CHECK(loop(R"(<extensionElements><zeebe:ioMapping><zeebe:input source="x" target=""/>
        </zeebe:ioMapping></extensionElements>)") == "bpmn.mapping_target a");
    CHECK(
        one(R"(<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>)") ==
        "bpmn.timer_without_time a");
    CHECK(one(R"(<intermediateCatchEvent id="a"><messageEventDefinition/>
        </intermediateCatchEvent>)") == "bpmn.message_missing a");
    CHECK(one(R"(<intermediateCatchEvent id="a"><conditionalEventDefinition/>
        </intermediateCatchEvent>)") == "bpmn.condition_missing a");
}

TEST_CASE("all reasons come at once") {
    const auto result =
        check(read(process(R"(<userTask id="a"/><complexGateway id="g"/>)")).value());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == "bpmn.not_deployable");
    CHECK(result.error().kind == base::Kind::invalid);
    CHECK(result.error().reasons.size() == 2);
}

TEST_CASE("files are bounded and well-formed") {
    const auto code = [](const std::string& xml) { return read(xml).error().code; };
    CHECK(code("") == "bpmn.malformed");
    CHECK(code("<definitions") == "bpmn.malformed");
    CHECK(code("<a:definitions/>") == "bpmn.malformed");
    CHECK(code("<definitions/>") == "bpmn.not_bpmn");
    CHECK(code(std::string(5 << 20, ' ')) == "bpmn.too_large");
    std::string deep;
    for (int n = 0; n < 200; ++n) deep += "<subProcess>";
    std::string ends;
    for (int n = 0; n < 200; ++n) ends += "</subProcess>";
    CHECK(code(process(deep + ends)) == "bpmn.malformed");
}

TEST_CASE("entities are never read") {
    const auto code = [](const std::string& doctype, const std::string& text) {
        const auto whole = file("<process id=\"p\" name=\"" + text + "\"/>");
        return read("<?xml version=\"1.0\"?>" + doctype + whole).error().code;
    };
    std::string bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">";
    for (char name = 'b'; name < 'k'; ++name) {
        bomb += "<!ENTITY " + std::string(1, name) + " \"";
        for (int n = 0; n < 10; ++n)
            bomb += "&" + std::string(1, static_cast<char>(name - 1)) + ";";
        bomb += "\">";
    }
    CHECK(code(bomb + "]>", "&j;") == "bpmn.malformed");
    CHECK(code(R"(<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>)", "&a;") ==
          "bpmn.malformed");
    CHECK(code(R"(<!DOCTYPE d SYSTEM "http://127.0.0.1:1/d.dtd">)", "") == "bpmn.malformed");
    CHECK(read(file(R"(<process id="p" name="&unknown;"/>)")).value().processes[0].name ==
          "&unknown;");
}

TEST_CASE("texts are UTF-8, whatever the file says") {
    for (const char* bad : {"\xFF", "\xC3", "&#xD800;"}) {
        const auto named = read(file("<process id=\"p\" name=\"" + std::string(bad) + "\"/>"));
        REQUIRE_FALSE(named.has_value());
        CHECK(named.error().code == "bpmn.malformed");
    }
    CHECK(read(file("<process id=\"p\" name=\"放行&#x1F600;\"/>")).has_value());
}

TEST_CASE("huge diagrams are refused before they cost anything") {
    std::string attributes;
    for (int n = 0; n < 200; ++n) attributes += " a" + std::to_string(n) + "=\"\"";
    CHECK(read(file("<process id=\"p\"" + attributes + "/>")).error().code == "bpmn.too_large");
    std::string nodes;
    for (int n = 0; n < 201'000; ++n) nodes += "<x/>";
    CHECK(read(file(nodes)).error().code == "bpmn.too_large");
    std::string tasks;
    for (int n = 0; n < 11'000; ++n) tasks += "<task id=\"t" + std::to_string(n) + "\"/>";
    const auto many = check(read(process(tasks)).value());
    REQUIRE_FALSE(many.has_value());
    CHECK(many.error().reasons.front().code == "bpmn.too_many_elements");
}

TEST_CASE("what is shown and not run is listed") {
    const auto definitions =
        read(file(R"(<collaboration id="c"><participant id="q" processRef="p"/></collaboration>
                     <process id="p"><transaction id="t"><userTask id="u"/></transaction></process>)"))
            .value();
    CHECK(definitions.ignored == std::vector<Problem>{{"bpmn.not_run", "t", "transaction"}});
    CHECK(definitions.processes.front().find("u") != nullptr);
    CHECK(definitions.digest.text.starts_with("sha256:"));
    CHECK(refusals(file(R"(<process id="p" isExecutable="false"/>)")) ==
          Texts{"bpmn.not_executable "});
}

TEST_CASE("three dialects are one set of attributes") {
    const auto definitions = read(process(R"(
        <laneSet><lane name="ops"><flowNodeRef>z</flowNodeRef></lane></laneSet>
        <userTask id="z"><extensionElements>
          <zeebe:assignmentDefinition assignee="=who" candidateGroups="a,b"/>
          <zeebe:taskSchedule dueDate="=due"/><zeebe:formDefinition externalReference="form"/>
          <zeebe:properties><zeebe:property name="stage" value="plan"/>
            <zeebe:property name="step" value="=seat.step"/><zeebe:property name="en" value="Sign"/>
          </zeebe:properties></extensionElements></userTask>
        <userTask id="c" camunda:assignee="${who}" camunda:candidateGroups="a,b" camunda:dueDate="PT1H"
                  camunda:formKey="form"/>
        <userTask id="f" flowable:assignee="kermit" flowable:formKey="form"/>
        <userTask id="s"><potentialOwner><resourceAssignmentExpression><formalExpression>
          user(kermit), group(management)</formalExpression></resourceAssignmentExpression>
        </potentialOwner></userTask>
        <serviceTask id="zj"><extensionElements><zeebe:taskDefinition type="job"/>
          <zeebe:taskHeaders><zeebe:header key="a" value="b"/></zeebe:taskHeaders>
          </extensionElements></serviceTask>
        <serviceTask id="cj" camunda:type="external" camunda:topic="job"/>
        <serviceTask id="fd" flowable:type="dmn"><extensionElements>
          <flowable:field name="decisionTableReferenceKey"><flowable:string>table</flowable:string>
          </flowable:field></extensionElements></serviceTask>)"))
                                 .value();
    const auto& read_process = definitions.processes.front();
    const auto& zeebe = *read_process.find("z");
    CHECK(zeebe.assignment.assignee.is_feel());
    CHECK(zeebe.assignment.groups.text == "a,b");
    CHECK(zeebe.assignment.due.is_feel());
    CHECK(zeebe.assignment.form == "form");
    CHECK(zeebe.stage == "plan");
    CHECK(zeebe.en == "Sign");
    CHECK(zeebe.lane == "ops");
    CHECK(zeebe.step.is_feel());
    const auto& camunda = *read_process.find("c");
    CHECK(camunda.assignment.assignee.is_feel());
    CHECK(camunda.assignment.due.text == "PT1H");
    CHECK(camunda.assignment.form == "form");
    CHECK(read_process.find("f")->assignment.assignee.text == "kermit");
    CHECK(read_process.find("s")->assignment.groups.text == "management");
    CHECK(read_process.find("s")->assignment.users.text == "kermit");
    CHECK(read_process.find("zj")->job.text == "job");
    CHECK(read_process.find("zj")->headers.front().second == "b");
    CHECK(read_process.find("cj")->job.text == "job");
    CHECK(read_process.find("fd")->decision.text == "table");
    CHECK_FALSE(read_process.find("fd")->job);
}

TEST_CASE("expressions of Java that are no plain comparison are reported") {
    const auto body = [](const std::string& condition) {
        return process(R"(<startEvent id="s"/><userTask id="a"/><sequenceFlow id="f" sourceRef="s"
            targetRef="a"><conditionExpression>)" +
                       condition + "</conditionExpression></sequenceFlow>");
    };
    CHECK(refusals(body("${a.b == 'x' &amp;&amp; c != 1}")).empty());
    CHECK(refusals(body("= a.b = 1")).empty());
    CHECK(refusals(body("${bean.call(x)}")) == Texts{"bpmn.expression_language f"});
}

TEST_CASE("doubts are warnings") {
    const auto xml = process(R"(
        <startEvent id="s"/><exclusiveGateway id="x"/><parallelGateway id="j"/><userTask id="a"/>
        <userTask id="b"/><userTask id="alone"/><endEvent id="e"/>
        <boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition>
          <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
        <sequenceFlow sourceRef="s" targetRef="x"/><sequenceFlow sourceRef="x" targetRef="a"/>
        <sequenceFlow sourceRef="x" targetRef="b"/><sequenceFlow sourceRef="a" targetRef="j"/>
        <sequenceFlow sourceRef="b" targetRef="j"/><sequenceFlow sourceRef="j" targetRef="e"/>
        <sequenceFlow sourceRef="t" targetRef="j"/>)");
    CHECK(warnings(xml) == Texts{"bpmn.unreachable alone", "bpmn.join_after_choice j",
                                 "bpmn.join_after_non_interrupting j"});
}

TEST_CASE("jobs and tasks that pass at once are no wait") {
    const auto xml = process(R"(
        <startEvent id="s"/><exclusiveGateway id="x" default="out"/><exclusiveGateway id="y"/>
        <userTask id="sign"/><serviceTask id="gate"><extensionElements>
          <zeebe:taskDefinition type="fangxing:gate"/></extensionElements></serviceTask>
        <endEvent id="e"/><sequenceFlow sourceRef="s" targetRef="y"/>
        <sequenceFlow sourceRef="y" targetRef="sign"/><sequenceFlow sourceRef="sign" targetRef="gate"/>
        <sequenceFlow sourceRef="gate" targetRef="x"/><sequenceFlow id="out" sourceRef="x" targetRef="e"/>
        <sequenceFlow sourceRef="x" targetRef="y"><conditionExpression>= again</conditionExpression>
        </sequenceFlow>)");
    CHECK(refusals(xml).empty());
    CHECK(refusals(xml, {{"fangxing:gate"}, true}).empty());
    CHECK(refusals(xml, {{"fangxing:gate"}, false}) == Texts{"bpmn.cycle_without_wait y"});
}

}  // namespace fangxing::bpmn
