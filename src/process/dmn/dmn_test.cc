#include "process/dmn/dmn.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace fangxing::dmn {

namespace {

class Names : public feel::Scope {
  public:
    feel::Context values;
    std::optional<feel::Value> find(std::string_view name) const override {
        const auto* found = values.find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
};

const feel::Moment moment{{1'767'268'800'000'000}, "Asia/Shanghai"};

std::string file(std::string_view body) {
    return R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="M">)" +
           std::string(body) + "</definitions>";
}

std::string table(std::string_view attributes, std::string_view content) {
    return file(R"(<inputData id="a" name="A"/><decision id="d" name="D"><informationRequirement>)"
                R"(<requiredInput href="#a"/></informationRequirement><decisionTable id="t" )" +
                std::string(attributes) + ">" + std::string(content) +
                "</decisionTable></decision>");
}

std::string literal(std::string_view text) {
    return "<literalExpression id=\"l\"><text>" + std::string(text) + "</text></literalExpression>";
}

std::string decision(std::string_view body) {
    return file("<decision id=\"d\" name=\"D\">" + std::string(body) + "</decision>");
}

std::vector<std::string> reasons(const base::Result<Model>& read) {
    std::vector<std::string> found;
    if (read) return found;
    for (const auto& reason : read.error().reasons) found.push_back(reason.code);
    if (found.empty()) found.push_back(read.error().code);
    return found;
}

constexpr auto in = R"(<input id="i"><inputExpression><text>A</text></inputExpression></input>)";
constexpr auto out = R"(<output id="o" name="X"/>)";
constexpr auto rule = R"(<rule id="r"><inputEntry><text>-</text></inputEntry>)"
                      R"(<outputEntry><text>1</text></outputEntry></rule>)";

}  // namespace

TEST_CASE("a file that cannot be run is refused with every reason") {
    struct Row {
        const char* code;
        std::string xml;
    };
    const std::string io = std::string(in) + out;
    const std::string requires_d = R"(<informationRequirement><requiredDecision href="#d"/>)"
                                   R"(</informationRequirement>)";
    const std::string bkm = R"(<businessKnowledgeModel id="k" name="K">)";
    std::string many;
    for (int n = 0; n < 1'100; ++n) many += "<decision id=\"d" + std::to_string(n) + "\"/>";
    std::string attributes;
    for (int n = 0; n < 200; ++n) attributes += " a" + std::to_string(n) + "=\"\"";
    const Row rows[] = {
        {"decision.too_large", file(many)},
        {"decision.malformed", file("<decision id=\"d\"" + attributes + "/>")},
        {"decision.malformed", R"(<!DOCTYPE x SYSTEM "file:///etc/passwd">)" + file("")},
        {"decision.malformed", file("<decision id=\"d\" name=\"\xFF\"/>")},
        {"decision.malformed", "<definitions"},
        {"decision.malformed", "<definitions/>"},
        {"decision.malformed", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + file("")},
        {"decision.too_large", std::string(5U << 20U, ' ')},
        {"feel.syntax", decision(literal("1 +"))},
        {"feel.syntax", table("", io + R"(<rule><inputEntry><text>&lt;</text></inputEntry>)"
                                       R"(<outputEntry><text>1</text></outputEntry></rule>)")},
        {"decision.language", decision(R"(<literalExpression expressionLanguage="urn:js"><text>1)"
                                       R"(</text></literalExpression>)")},
        {"decision.duplicate_id",
         file(R"(<decision id="d" name="D"/><decision id="d" name="E"/>)")},
        {"decision.unknown_reference",
         decision(
             R"(<informationRequirement><requiredInput href="#x"/></informationRequirement>)")},
        {"decision.cycle", decision(requires_d + literal("D"))},
        {"decision.unknown_type", decision(R"(<variable name="D" typeRef="tNone"/>)")},
        {"decision.type_cycle",
         file(R"(<itemDefinition name="tA"><typeRef>tA</typeRef></itemDefinition>)")},
        {"decision.external_function",
         file(bkm + R"(<encapsulatedLogic kind="Java"/></businessKnowledgeModel>)")},
        {"decision.unknown_hit_policy", table(R"(hitPolicy="BEST")", io + rule)},
        {"decision.unknown_aggregation",
         table(R"(hitPolicy="COLLECT" aggregation="AVG")", io + rule)},
        {"decision.no_output_values", table(R"(hitPolicy="PRIORITY")", io + rule)},
        {"decision.no_output", table("", in)},
        {"decision.no_input_expression", table("", std::string("<input/>") + out)},
        {"decision.output_without_name", table("", std::string("<output/><output/>"))},
        {"decision.rule_length", table("", io + R"(<rule id="r"/>)")},
        {"decision.no_parameter",
         decision("<invocation>" + literal("f") + "<binding/></invocation>")},
        {"decision.row_length", decision(R"(<relation><column name="a"/><row/></relation>)")},
        {"decision.unknown_expression", decision("<list><nothing/></list>")},
    };
    for (const auto& row : rows) {
        const auto found = reasons(read_model(row.xml));
        CHECK_MESSAGE(std::ranges::find(found, row.code) != found.end(), row.code);
    }
    std::string deep;
    for (int i = 0; i < 60; ++i) deep += "<list>";
    for (int i = 0; i < 60; ++i) deep += "</list>";
    CHECK(reasons(read_model(decision(deep))) == std::vector<std::string>{"decision.too_deep"});
    const auto several =
        read_model(file(R"(<decision id="d" name="D">)" + literal("1 +") +
                        R"(</decision><decision id="e" name="E">)" + literal("(") + "</decision>"));
    REQUIRE(!several.has_value());
    CHECK(several.error().code == "decision.invalid");
    CHECK(several.error().reasons.size() == 2);
    CHECK(several.error().reasons[0].field == "l");
}

TEST_CASE("what cannot be run can still be shown, and gives null") {
    const auto model = show_model(
        file(R"(<decision id="d" name="D"><informationRequirement><requiredDecision href="#x"/>)"
             R"(</informationRequirement><knowledgeRequirement><requiredKnowledge href="#y"/>)"
             R"(</knowledgeRequirement>)" +
             literal("1 +") + R"(</decision><decision id="e" name="E"><informationRequirement>)" +
             R"(<requiredDecision href="#d"/></informationRequirement>)" + literal("D = null") +
             R"(</decision><decision id="c" name="C"><informationRequirement>)" +
             R"(<requiredDecision href="#c"/></informationRequirement>)" + literal("C") +
             R"(</decision><businessKnowledgeModel id="k" name="K"/>)"));
    REQUIRE(model.has_value());
    CHECK(model->warnings().size() == 5);
    CHECK(evaluate(*model, "D", Names(), moment).value.is_null());
    CHECK(evaluate(*model, "E", Names(), moment).value.is_true());
    CHECK(evaluate(*model, "C", Names(), moment).value.is_null());
    CHECK(evaluate(*model, "K", Names(), moment).value.is_null());
    CHECK(!show_model("<definitions/>").has_value());
}

TEST_CASE("an evaluation tells inputs, matched rules with annotations, and outputs") {
    const auto model = *read_model(
        table(R"(hitPolicy="COLLECT")",
              std::string(in) + out +
                  R"(<rule id="r1"><description>first</description><inputEntry><text>&gt; 1</text>)"
                  R"(</inputEntry><outputEntry><text>"a"</text></outputEntry>)"
                  R"(<annotationEntry><text>by law</text></annotationEntry></rule>)"
                  R"(<rule id="r2"><inputEntry><text>&gt; 5</text></inputEntry>)"
                  R"(<outputEntry><text>"b"</text></outputEntry></rule>)"
                  R"(<rule id="r3"><inputEntry><text>&gt; 2</text></inputEntry>)"
                  R"(<outputEntry><text>"c"</text></outputEntry></rule>)"));
    Names scope;
    scope.values.put("A", 3);
    const auto decided = evaluate(model, "d", scope, moment);
    CHECK(to_text(decided.value) == R"(["a", "c"])");
    CHECK(decided.problems.empty());
    REQUIRE(decided.evaluated.size() == 1);
    const auto& record = decided.evaluated[0];
    CHECK(record.id == "d");
    CHECK(record.name == "D");
    REQUIRE(record.inputs.size() == 1);
    CHECK(record.inputs[0].first == "A");
    CHECK(record.inputs[0].second == feel::Value(3));
    REQUIRE(record.rules.size() == 2);
    CHECK(record.rules[0].id == "r1");
    CHECK(record.rules[0].number == 1);
    CHECK(record.rules[0].annotations == std::vector<std::string>{"first", "by law"});
    CHECK(record.rules[1].id == "r3");
    CHECK(record.rules[1].number == 3);
    CHECK(record.output == decided.value);
    CHECK(evaluate(model, "D", scope, moment).value == decided.value);
}

TEST_CASE("why a decision is null") {
    struct Row {
        const char* code;
        std::string xml;
    };
    const auto two_rules = [](const char* policy) {
        return table(policy, std::string(in) + out + rule +
                                 R"(<rule id="r2"><inputEntry><text>3</text></inputEntry>)"
                                 R"(<outputEntry><text>2</text></outputEntry></rule>)");
    };
    const Row rows[] = {
        {"decision.several_rules", two_rules("")},
        {"decision.outputs_differ", two_rules(R"(hitPolicy="ANY")")},
        {"decision.wrong_type",
         decision(R"(<variable name="D" typeRef="string"/>)" + literal("1"))},
        {"decision.not_aggregable",
         table(R"(hitPolicy="COLLECT" aggregation="SUM")",
               std::string(in) + out +
                   R"(<rule><inputEntry><text>-</text></inputEntry>)"
                   R"(<outputEntry><text>"x"</text></outputEntry></rule>)")},
        {"decision.input_not_allowed",
         table("", std::string(R"(<input><inputExpression><text>A</text></inputExpression>)"
                               R"(<inputValues><text>1,2</text></inputValues></input>)") +
                       out + rule)},
        {"feel.unknown_name", decision(literal("A"))},
        {"feel.not_comparable",
         table("", std::string(in) + out +
                       R"(<rule><inputEntry><text>&lt; "x"</text></inputEntry>)"
                       R"(<outputEntry><text>1</text></outputEntry></rule>)")},
    };
    Names scope;
    scope.values.put("A", 3);
    for (const auto& row : rows) {
        const auto model = read_model(row.xml);
        REQUIRE_MESSAGE(model.has_value(), row.code);
        const auto decided = evaluate(*model, "D", scope, moment);
        CHECK_MESSAGE(decided.value.is_null(), row.code);
        REQUIRE_MESSAGE(!decided.problems.empty(), row.code);
        CHECK(decided.problems.front().code == row.code);
    }
    const auto model = *read_model(decision(literal("1")));
    CHECK(evaluate(model, "none", scope, moment).problems.front().code == "decision.unknown");
}

TEST_CASE("a model tells what it offers and what it will not run") {
    const auto model = *read_model(
        file(R"(<import id="x" name="other" namespace="urn:x" importType="y"/>)"
             R"(<inputData id="a" name="A"/><inputData id="b" name="B"/>)"
             R"(<decision id="d" name="D"><informationRequirement><requiredInput href="#a"/>)"
             R"(</informationRequirement>)" +
             literal("A") +
             R"(</decision><decision id="e" name="E"><variable name="E" typeRef="number"/>)"
             R"(<informationRequirement><requiredDecision href="#d"/></informationRequirement>)"
             R"(<informationRequirement><requiredInput href="#b"/></informationRequirement>)"
             R"(</decision>)"));
    CHECK(model.id() == "m");
    CHECK(model.name() == "M");
    REQUIRE(model.decisions().size() == 2);
    CHECK(model.decisions()[1].inputs == std::vector<std::string>{"B", "A"});
    CHECK(model.decisions()[1].type == "number");
    CHECK(!model.decisions()[1].has_table);
    REQUIRE(model.warnings().size() == 2);
    CHECK(model.warnings()[0].code == "decision.import");
    CHECK(model.warnings()[1].code == "decision.no_logic");
}

TEST_CASE("foreign elements and prefixes do not disturb") {
    const auto model = read_model(
        R"(<dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:x="urn:x">)"
        R"(<x:decision id="not"/><dmn:decision id="d" name="  D  1 "><dmn:extensionElements/>)"
        R"(<x:literalExpression/><dmn:literalExpression><dmn:text><![CDATA[1 < 2]]></dmn:text>)"
        R"(</dmn:literalExpression></dmn:decision></dmn:definitions>)");
    REQUIRE(model.has_value());
    CHECK(model->decisions().size() == 1);
    CHECK(evaluate(*model, "D 1", Names(), moment).value.is_true());
}

TEST_CASE("functions of a model that has been left give null") {
    const auto model = *read_model(
        file(R"(<businessKnowledgeModel id="k" name="K"><encapsulatedLogic>)" + literal("1") +
             R"(</encapsulatedLogic></businessKnowledgeModel><decision id="d" name="D">)"
             R"(<knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>)" +
             literal("K") + "</decision>"));
    const auto decided = evaluate(model, "D", Names(), moment);
    const auto* function = decided.value.function();
    REQUIRE(function != nullptr);
    CHECK(function->native({}).is_null());
}

TEST_CASE("a service that is only shown lacks what it names in vain") {
    const auto model = show_model(
        file(R"(<decisionService id="s" name="S"><outputDecision href="#x"/>)"
             R"(<inputDecision href="#y"/></decisionService>)"
             R"(<decision id="d" name="D"><variable name="D"/><knowledgeRequirement>)"
             R"(<requiredKnowledge href="#s"/></knowledgeRequirement><literalExpression>)"
             R"(<text>S()</text></literalExpression></decision>)"));
    REQUIRE(model.has_value());
    CHECK(evaluate(*model, "d", Names(), moment).value.context() != nullptr);
}

}  // namespace fangxing::dmn
