#include "process/engine/step.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "process/engine/queries.h"
#include "process/engine/test_stage.h"
#include "process/feel/json.h"

namespace fangxing::engine {
namespace {

using feel::Value;

Value verdict(const char* text) {
    return context({{"verdict", Value(text)}});
}

const char* const countersign = R"(
  <process id="p" isExecutable="true">
    <laneSet><lane name="leaders"><flowNodeRef>head</flowNodeRef></lane></laneSet>
    <startEvent id="s"/>
    <subProcess id="approval"><extensionElements><zeebe:properties>
        <zeebe:property name="stage" value="approve"/></zeebe:properties></extensionElements>
      <startEvent id="as"/>
      <userTask id="sign" name="会签"><extensionElements>
          <zeebe:taskSchedule dueDate="=release.start"/>
          <zeebe:assignmentDefinition candidateGroups="=seat.role"/>
          <zeebe:properties><zeebe:property name="step" value="=seat.step"/>
            <zeebe:property name="en" value="countersign"/></zeebe:properties></extensionElements>
        <multiInstanceLoopCharacteristics><extensionElements>
          <zeebe:loopCharacteristics inputCollection="=signatories.countersign" inputElement="seat"
            outputCollection="outcomes" outputElement="=outcome"/></extensionElements>
          <completionCondition>= some o in outcomes satisfies o.verdict != "approve"
          </completionCondition></multiInstanceLoopCharacteristics></userTask>
      <exclusiveGateway id="agreed" default="back"/>
      <userTask id="head"/><userTask id="mend"/><endEvent id="ae"/>
      <sequenceFlow sourceRef="as" targetRef="sign"/><sequenceFlow sourceRef="sign" targetRef="agreed"/>
      <sequenceFlow sourceRef="agreed" targetRef="head"><conditionExpression>
        = every o in outcomes satisfies o.verdict = "approve"</conditionExpression></sequenceFlow>
      <sequenceFlow id="back" sourceRef="agreed" targetRef="mend"/>
      <sequenceFlow sourceRef="mend" targetRef="sign"/><sequenceFlow sourceRef="head" targetRef="ae"/>
    </subProcess>
    <boundaryEvent id="late" attachedToRef="approval"><timerEventDefinition>
      <timeDuration>P30D</timeDuration></timerEventDefinition></boundaryEvent>
    <endEvent id="e"/><endEvent id="el"/>
    <sequenceFlow sourceRef="s" targetRef="approval"/><sequenceFlow sourceRef="approval" targetRef="e"/>
    <sequenceFlow sourceRef="late" targetRef="el"/>
  </process>)";

Stage countersigning() {
    Stage stage(countersign);
    const auto seat = [](const char* step, const char* role) {
        return context({{"step", Value(step)}, {"role", Value(role)}});
    };
    stage.facts.facts.put(
        "signatories",
        context({{"countersign", feel::List{seat("legal", "lawyer"), seat("ops", "operator")}}}));
    stage.facts.facts.put("release", context({{"start", Value("2025-02-01T10:00:00")}}));
    REQUIRE(stage.step_on(Start{"p", {}}).has_value());
    return stage;
}

}  // namespace

TEST_CASE("a task is wished for with all that its host needs") {
    auto stage = countersigning();
    const auto tasks = stage.wants<OpenTask>();
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].element == "sign");
    CHECK(tasks[0].name == "会签");
    CHECK(tasks[0].en == "countersign");
    CHECK(tasks[0].step == "legal");
    CHECK(tasks[1].step == "ops");
    CHECK(tasks[0].stage == "approve");
    CHECK(tasks[0].groups == Value("lawyer"));
    CHECK(tasks[0].loop_item.context()->find("role") != nullptr);
    CHECK(tasks[1].loop_counter == 2);
    CHECK(tasks[0].scope == std::vector<std::string>{"p", "approval", "sign"});
    // Local times are those of the organisation's zone.
    CHECK(base::to_text(*tasks[0].due) == "2025-02-01T02:00:00Z");
    CHECK(live_stages(stage.deployment, stage.instance) == std::vector<std::string>{"approve"});
    CHECK(base::to_text(store(stage.instance)).size() < 1000);
}

TEST_CASE("outcomes are collected where the task lies, anew in each round") {
    auto stage = countersigning();
    auto tasks = stage.wants<OpenTask>();
    REQUIRE(stage.step_on(TaskDone{tasks[0].key, verdict("return"), {}}).has_value());
    CHECK(stage.wants<WithdrawTask>().front().key == tasks[1].key);
    CHECK(stage.code(TaskDone{tasks[1].key, verdict("approve"), {}}) == "process.no_longer_open");
    REQUIRE(stage.wants<OpenTask>().front().element == "mend");
    REQUIRE(stage.step_on(TaskDone{stage.wants<OpenTask>().front().key, verdict("done"), {}})
                .has_value());
    tasks = stage.wants<OpenTask>();
    REQUIRE(tasks.size() == 2);
    REQUIRE(stage.step_on(TaskDone{tasks[1].key, verdict("approve"), {}}).has_value());
    REQUIRE(stage.step_on(TaskDone{tasks[0].key, verdict("approve"), {}}).has_value());
    const auto head = stage.wants<OpenTask>();
    REQUIRE(head.size() == 1);
    CHECK(head[0].element == "head");
    CHECK(head[0].groups == Value("leaders"));
    REQUIRE(stage.step_on(TaskDone{head[0].key, verdict("approve"), {}}).has_value());
    CHECK(stage.wants<Finish>().size() == 1);
    CHECK(stage.wants<WithdrawTimer>().size() == 1);
    CHECK(stage.instance.state == State::completed);
    CHECK(stage.code(Cancel{}) == "process.no_longer_open");
}

TEST_CASE("names of the context are not shadowed by variables") {
    Stage stage(R"(<process id="p" isExecutable="true"><startEvent id="s"/>
        <exclusiveGateway id="g" default="no"/><userTask id="a"/><userTask id="b"/>
        <sequenceFlow sourceRef="s" targetRef="g"/><sequenceFlow id="no" sourceRef="g" targetRef="b"/>
        <sequenceFlow sourceRef="g" targetRef="a"><conditionExpression>= release.ok
        </conditionExpression></sequenceFlow></process>)");
    stage.facts.facts.put("release", context({{"ok", Value(false)}}));
    REQUIRE(stage.step_on(Start{"p", context({{"release", context({{"ok", Value(true)}})}})})
                .has_value());
    CHECK(stage.wants<OpenTask>().front().element == "b");
}

TEST_CASE("timers fire once and not before they are due") {
    auto stage = countersigning();
    const auto timer = stage.wants<StartTimer>().front();
    CHECK(stage.code(TimerDue{timer.key}) == "process.timer_not_due");
    stage.now = timer.due;
    CHECK(stage.code(TimerDue{timer.key}).empty());
    CHECK(stage.wants<WithdrawTask>().size() == 2);
    CHECK(stage.code(TimerDue{timer.key}) == "process.no_longer_open");
}

TEST_CASE("cancelling takes back all that was wished for") {
    auto stage = countersigning();
    REQUIRE(stage.step_on(Cancel{}).has_value());
    CHECK(stage.wants<WithdrawTask>().size() == 2);
    CHECK(stage.wants<WithdrawTimer>().size() == 1);
    CHECK(stage.wants<Finish>().front().state == State::cancelled);
    CHECK(stage.instance.live.empty());
}

TEST_CASE("a message has one receiver, or is refused with the candidates") {
    Stage stage(R"(<message id="m" name="go"/><process id="p" isExecutable="true">
        <startEvent id="s"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="m"/>
        <sequenceFlow sourceRef="s" targetRef="a"/><sequenceFlow sourceRef="s" targetRef="b"/>
        </process>)");
    REQUIRE(stage.step_on(Start{"p", {}}).has_value());
    const auto awaited = stage.wants<AwaitMessage>();
    REQUIRE(awaited.size() == 2);
    CHECK(stage.code(MessageArrived{"go", {}, {}}) == "process.message_ambiguous");
    CHECK(awaits_message(stage.instance, "go"));
    REQUIRE(stage.step_on(MessageArrived{"nobody", {}, {}}).has_value());
    CHECK_FALSE(stage.last.heard);
    CHECK(stage.last.events.empty());
    REQUIRE(stage.step_on(MessageArrived{"go", {}, {}, awaited[1].key}).has_value());
    CHECK(stage.last.heard);
    REQUIRE(stage.step_on(MessageArrived{"go", {}, {}}).has_value());
    CHECK(stage.instance.state == State::completed);
}

TEST_CASE("jobs carry their inputs; failing is an incident, retrying runs them again") {
    Stage stage(R"(<process id="p" isExecutable="true"><startEvent id="s"/>
        <serviceTask id="j"><extensionElements><zeebe:taskDefinition type="deploy"/>
          <zeebe:taskHeaders><zeebe:header key="plan" value="handbook"/></zeebe:taskHeaders>
          <zeebe:ioMapping><zeebe:input source="=x + 1" target="y"/></zeebe:ioMapping>
          </extensionElements></serviceTask><sequenceFlow sourceRef="s" targetRef="j"/></process>)");
    REQUIRE(stage.step_on(Start{"p", context({{"x", Value(1)}})}).has_value());
    const auto job = stage.wants<RunJob>().front();
    CHECK(job.type == "deploy");
    CHECK(job.headers.front().second == "handbook");
    CHECK(*job.inputs.context()->find("y") == Value(2));
    REQUIRE(stage.step_on(JobFailed{job.key, "deployment.failed", "step 3"}).has_value());
    const auto incident = stage.wants<RaiseIncident>().front();
    CHECK(incident.element == "j");
    CHECK(incident.code == "deployment.failed");
    REQUIRE(stage.step_on(Retry{incident.key, context({{"x", Value(5)}})}).has_value());
    CHECK(*stage.wants<RunJob>().front().inputs.context()->find("y") == Value(6));
    CHECK(stage.code(Retry{incident.key, {}}) == "process.no_longer_open");
    REQUIRE(stage.step_on(JobDone{job.key, {}}).has_value());
    CHECK(stage.instance.state == State::completed);
}

TEST_CASE("a called process hands on what it does not catch, and keeps the incident") {
    Stage stage(R"(<error id="x" errorCode="bad"/><process id="p" isExecutable="true">
        <startEvent id="s"/><userTask id="a"/><sequenceFlow sourceRef="s" targetRef="a"/></process>
        <process id="q" isExecutable="true"><startEvent id="qs"/><callActivity id="call"
          calledElement="p"/><sequenceFlow sourceRef="qs" targetRef="call"/></process>)");
    auto caller = stage;
    REQUIRE(stage.step_on(Start{"p", {}, {}, true}).has_value());
    REQUIRE(stage.step_on(JobError{stage.wants<OpenTask>().front().key, "bad", {}}).has_value());
    CHECK(stage.wants<ThrowToCaller>().front().code == "bad");
    CHECK(stage.wants<RaiseIncident>().size() == 1);
    REQUIRE(caller.step_on(Start{"q", {}}).has_value());
    const auto call = caller.wants<StartCalled>().front();
    CHECK(call.process == "p");
    REQUIRE(caller.step_on(CalledError{call.key, "bad", {}}).has_value());
    CHECK_FALSE(caller.last.heard);
    CHECK(caller.instance.incidents.empty());
    REQUIRE(caller.step_on(CalledDone{call.key, {}}).has_value());
    CHECK(caller.instance.state == State::completed);
}

TEST_CASE("a token can be moved within its scope") {
    auto stage = countersigning();
    const auto body = stage.instance.find(stage.wants<OpenTask>().front().key)->parent;
    CHECK(stage.code(Move{body, "approval"}) == "process.bad_target");
    CHECK(stage.code(Move{stage.wants<OpenTask>().front().key, "head"}) == "process.bad_target");
    REQUIRE(stage.step_on(Move{body, "head"}).has_value());
    CHECK(stage.wants<WithdrawTask>().size() == 2);
    CHECK(stage.wants<OpenTask>().front().element == "head");
    CHECK(stage.code(Move{body, "head"}) == "process.no_longer_open");
}

TEST_CASE("what a start names must be there") {
    Stage stage(countersign);
    CHECK(stage.code(Start{"nowhere", {}}) == "process.unknown");
    CHECK(stage.code(Start{"p", {}, "head"}) == "process.no_such_start");
    CHECK(stage.code(TaskDone{1, {}, {}}) == "process.no_longer_open");
}

}  // namespace fangxing::engine
