#include "process/engine/lift.h"

#include "process/engine/queries.h"
#include "process/engine/test_stage.h"

namespace fangxing::engine {
namespace {

// Choosing `left` alone leaves the join without its other token.
const char* const halves = R"(
  <process id="p" isExecutable="true">
    <startEvent id="s"/><userTask id="choose"/><exclusiveGateway id="x" default="r"/>
    <userTask id="left"/><userTask id="right"/><parallelGateway id="j"/><userTask id="behind"/>
    <endEvent id="e"/>
    <sequenceFlow sourceRef="s" targetRef="choose"/><sequenceFlow sourceRef="choose" targetRef="x"/>
    <sequenceFlow sourceRef="x" targetRef="left"><conditionExpression>= way = "left"
    </conditionExpression></sequenceFlow><sequenceFlow id="r" sourceRef="x" targetRef="right"/>
    <sequenceFlow id="lj" sourceRef="left" targetRef="j"/>
    <sequenceFlow id="rj" sourceRef="right" targetRef="j"/>
    <sequenceFlow sourceRef="j" targetRef="behind"/><sequenceFlow sourceRef="behind" targetRef="e"/>
  </process>)";

Key task_of(const Stage& stage) {
    return stage.wants<OpenTask>().front().key;
}

Stage stuck() {
    Stage stage(halves);
    REQUIRE(stage.step_on(Start{"p", context({{"way", feel::Value("left")}})}).has_value());
    REQUIRE(stage.step_on(TaskDone{task_of(stage), {}, {}}).has_value());
    REQUIRE(stage.step_on(TaskDone{task_of(stage), {}, {}}).has_value());
    REQUIRE(stage.instance.incidents.size() == 1);
    return stage;
}

}  // namespace

TEST_CASE("tokens at a stuck join are moved as one, or taken away") {
    auto stage = stuck();
    const auto scope = stage.instance.incidents.front().owner;
    CHECK(stage.code(Move{scope, "nowhere"}) == "process.bad_target");
    auto other = stage;
    REQUIRE(stage.step_on(Move{scope, "behind"}).has_value());
    CHECK(stage.wants<OpenTask>().front().element == "behind");
    CHECK(stage.wants<WithdrawIncident>().size() == 1);
    CHECK(stage.instance.arrivals.empty());
    CHECK(stage.instance.incidents.empty());

    REQUIRE(other.step_on(Withdraw{scope}).has_value());
    CHECK(other.instance.state == State::completed);
}

TEST_CASE("what is stuck says what there was to see, and where its token may go") {
    auto stage = stuck();
    const auto scope = stage.instance.incidents.front().owner;
    const auto raised = stage.wants<RaiseIncident>().front();
    CHECK(raised.element == "j");
    CHECK(*raised.saw.context()->find("way") == feel::Value("left"));
    std::string targets;
    for (const auto& each : move_targets(stage.deployment, stage.instance, scope)) {
        targets += each.element + " ";
    }
    CHECK(targets == "s choose x left right j behind e ");
    CHECK(may_be_withdrawn(stage.instance, scope));
    CHECK_FALSE(may_be_withdrawn(stage.instance, 0));
}

TEST_CASE("names of the host that a condition read are among what it saw") {
    Stage stage(R"(<process id="p" isExecutable="true"><startEvent id="s"/>
        <exclusiveGateway id="x"/><userTask id="a"/><userTask id="b"/>
        <sequenceFlow sourceRef="s" targetRef="x"/>
        <sequenceFlow sourceRef="x" targetRef="a"><conditionExpression>= release.size &lt; size
        </conditionExpression></sequenceFlow>
        <sequenceFlow sourceRef="x" targetRef="b"><conditionExpression>= release.size &gt; size
        </conditionExpression></sequenceFlow></process>)");
    stage.facts.facts.put("release", context({{"size", feel::Value(3)}}));
    stage.facts.facts.put("other", feel::Value(1));
    REQUIRE(stage.step_on(Start{"p", context({{"size", feel::Value(3)}})}).has_value());
    const auto saw = stage.wants<RaiseIncident>().front().saw;
    CHECK(*saw.context()->find("size") == feel::Value(3));
    CHECK(*saw.context()->find("release")->context()->find("size") == feel::Value(3));
    CHECK(saw.context()->find("other") == nullptr);
}

TEST_CASE("an instance of a loop that is taken away counts as done") {
    Stage stage(R"(<process id="p" isExecutable="true"><startEvent id="s"/>
        <userTask id="sign"><multiInstanceLoopCharacteristics isSequential="true">
          <loopCardinality>= 2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
        <userTask id="after"/><sequenceFlow sourceRef="s" targetRef="sign"/>
        <sequenceFlow sourceRef="sign" targetRef="after"/></process>)");
    REQUIRE(stage.step_on(Start{"p", {}}).has_value());
    const auto first = task_of(stage);
    CHECK(stage.code(Move{first, "after"}) == "process.bad_target");
    REQUIRE(stage.step_on(Withdraw{first}).has_value());
    CHECK(stage.wants<WithdrawTask>().size() == 1);
    CHECK(stage.wants<OpenTask>().front().element == "sign");
    REQUIRE(stage.step_on(Withdraw{task_of(stage)}).has_value());
    CHECK(stage.wants<OpenTask>().front().element == "after");
    CHECK(stage.code(Withdraw{first}) == "process.no_longer_open");
}

TEST_CASE("a call that cannot be met is an incident, and is called again") {
    Stage stage(R"(<process id="q" isExecutable="true"><startEvent id="qs"/></process>
        <process id="p" isExecutable="true"><startEvent id="s"/>
        <callActivity id="call" calledElement="q"/>
        <sequenceFlow sourceRef="s" targetRef="call"/></process>)");
    REQUIRE(stage.step_on(Start{"p", {}}).has_value());
    const auto key = stage.wants<StartCalled>().front().key;
    REQUIRE(stage.step_on(CalledFailed{key, "process.called_too_deep", "q"}).has_value());
    CHECK(stage.wants<RaiseIncident>().front().code == "process.called_too_deep");
    const auto incident = stage.instance.incidents.front().key;
    REQUIRE(stage.step_on(Retry{incident, {}}).has_value());
    CHECK(stage.wants<StartCalled>().size() == 1);
    REQUIRE(stage.step_on(Withdraw{key}).has_value());
    CHECK(stage.wants<WithdrawCalled>().size() == 1);
    CHECK(stage.code(CalledFailed{key, "x", "q"}) == "process.no_longer_open");
}

}  // namespace fangxing::engine
