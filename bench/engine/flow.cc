#include "bench/engine/flow.h"

#include "base/ensure.h"
#include "process/bpmn/read.h"

namespace fangxing::bench {
namespace {

constexpr std::string_view flow = R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:bench">
  <process id="release" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="prepare"/>
    <userTask id="prepare"/>
    <sequenceFlow id="f2" sourceRef="prepare" targetRef="choice"/>
    <exclusiveGateway id="choice" default="f4"/>
    <sequenceFlow id="f3" sourceRef="choice" targetRef="votes">
      <conditionExpression xsi:type="tFormalExpression">=risk &gt; 2</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="f4" sourceRef="choice" targetRef="end"/>
    <userTask id="votes">
      <multiInstanceLoopCharacteristics><loopCardinality>7</loopCardinality>
      </multiInstanceLoopCharacteristics>
    </userTask>
    <sequenceFlow id="f5" sourceRef="votes" targetRef="release_it"/>
    <userTask id="release_it"/>
    <sequenceFlow id="f6" sourceRef="release_it" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>)";

class Nothing final : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view) const override { return std::nullopt; }
};
const Nothing nothing;

constexpr base::Instant morning{1'736'496'000'000'000};  // 2025-01-10T08:00:00Z

feel::Value risk() {
    feel::Context out;
    out.put("risk", feel::Value(feel::Number(std::int64_t{3})));
    return out;
}

}  // namespace

engine::Deployment deploy_flow() {
    const auto definitions = bpmn::read(flow);
    base::ensure(definitions.has_value() && bpmn::check(*definitions).has_value(),
                 "the bench's own flow deploys");
    engine::Deployment out;
    out.add(*definitions);
    return out;
}

std::optional<engine::Trigger> Worker::next() {
    if (!started_) {
        started_ = true;
        return engine::Start{"release", risk(), {}, false};
    }
    if (open_.empty()) return std::nullopt;
    const auto key = open_.front();
    open_.pop_front();
    return engine::TaskDone{key, {}, {}};
}

void Worker::take(const std::vector<engine::Want>& wants) {
    for (const auto& want : wants) {
        if (const auto* task = std::get_if<engine::OpenTask>(&want)) open_.push_back(task->key);
        if (std::holds_alternative<engine::Finish>(want)) finished_ = true;
    }
}

engine::Moment Worker::moment() {
    return {morning, "UTC", nothing, [this] { return ++last_key_; }};
}

}  // namespace fangxing::bench
