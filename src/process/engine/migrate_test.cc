#include "process/engine/migrate.h"

#include "process/engine/queries.h"
#include "process/engine/test_stage.h"

namespace fangxing::engine {
namespace {

constexpr const char* first = R"(
  <message id="m" name="go"/>
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <subProcess id="work"><startEvent id="ws"/><userTask id="fill"/><endEvent id="we"/>
      <sequenceFlow sourceRef="ws" targetRef="fill"/>
      <sequenceFlow sourceRef="fill" targetRef="we"/></subProcess>
    <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition>
      <timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <userTask id="after"/><endEvent id="e"/>
    <sequenceFlow sourceRef="s" targetRef="work"/><sequenceFlow sourceRef="work" targetRef="after"/>
    <sequenceFlow sourceRef="late" targetRef="after"/>
    <sequenceFlow sourceRef="after" targetRef="e"/>
  </process>)";

std::string with(const std::string& from, const std::string& to) {
    std::string out = first;
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
        out.replace(at, from.size(), to);
    }
    return out;
}

Stage at_work() {
    Stage stage(first);
    REQUIRE(stage.step_on(Start{"p", {}}).has_value());
    return stage;
}

std::string problems(const std::string& body, const MigrationPlan& plan) {
    const auto stage = at_work();
    const Stage other(body);
    std::string out;
    const auto planned = plan_migration(*stage.deployment.process("p"),
                                        *other.deployment.process("p"), stage.instance, plan);
    for (const auto& each : planned.problems) {
        out += each.code + " " + each.parameters.at("element") + "; ";
    }
    return out;
}

}  // namespace

TEST_CASE("each element at which something stands needs a like one: all reasons at once") {
    struct Row {
        const char* name;
        std::string body;
        MigrationPlan plan;
        const char* problems;
    };
    const Row rows[] = {
        {"the same", first, {}, ""},
        {"another id", with("\"fill\"", "\"write\""), {}, "migration.element_missing fill; "},
        {"named in the plan", with("\"fill\"", "\"write\""), {{"fill", "write"}}, ""},
        {"not there",
         first,
         {{"fyll", "wryte"}},
         "migration.unknown_source fyll; migration.unknown_target wryte; "},
        {"another kind",
         with("<userTask id=\"fill\"/>", "<receiveTask id=\"fill\" messageRef=\"m\"/>"),
         {},
         "migration.kind_differs fill; "},
        {"elsewhere", first, {{"fill", "after"}}, "migration.scope_differs fill; "},
        {"a loop around it",
         with("<userTask id=\"fill\"/>",
              "<userTask id=\"fill\"><multiInstanceLoopCharacteristics><loopCardinality>2"
              "</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
         {},
         "migration.loop_differs fill; "},
        {"a trigger of its own",
         with("<userTask id=\"after\"/>",
              "<boundaryEvent id=\"called\" attachedToRef=\"work\"><messageEventDefinition "
              "messageRef=\"m\"/></boundaryEvent><sequenceFlow sourceRef=\"called\" "
              "targetRef=\"after\"/><userTask id=\"after\"/>"),
         {},
         "migration.trigger_added called; "},
        {"the timer renamed",
         with("\"late\"", "\"later\""),
         {},
         "migration.trigger_removed late; migration.trigger_added later; "
         "migration.element_missing late; "},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(problems(row.body, row.plan) == row.problems);
    }
}

TEST_CASE("a migrated instance goes on in the new version, its timer kept; the event is enough") {
    auto stage = at_work();
    const auto before = stage.instance;
    Stage other(with("\"fill\"", "\"write\""));
    const auto planned =
        plan_migration(*stage.deployment.process("p"), *other.deployment.process("p"), before,
                       {{"fill", "write"}});
    REQUIRE(planned.problems.empty());
    const auto task = stage.wants<OpenTask>().front().key;
    const Event event = restore_event(store(Event(planned.event)));
    CHECK(name_of(event) == "migrated");
    apply(stage.instance, event);
    stage.deployment = other.deployment;
    CHECK(stage.instance.timers.front().due == before.timers.front().due);
    const auto live = live_elements(stage.deployment, stage.instance);
    CHECK(live.back().element == "write");
    REQUIRE(stage.step_on(TaskDone{task, {}, {}}).has_value());
    CHECK(stage.wants<WithdrawTimer>().size() == 1);
    CHECK(stage.wants<OpenTask>().front().element == "after");
}

}  // namespace fangxing::engine
