// For tests: one instance of a process on its way, step by step.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "process/bpmn/read.h"
#include "process/engine/step.h"

namespace fangxing::engine {

struct Facts final : feel::Scope {
    feel::Context facts;
    std::optional<feel::Value> find(std::string_view name) const override {
        const auto* value = facts.find(name);
        return value ? std::optional(*value) : std::nullopt;
    }
};

// One instance and its last outcome.
struct Stage {
    Deployment deployment;
    Facts facts;
    Instance instance;
    Outcome last;
    base::Instant now{1'736'496'000'000'000};
    Key next = 1000;

    explicit Stage(const std::string& body) {
        const auto definitions =
            bpmn::read(R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL")"
                       R"( xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">)" +
                       body + "</definitions>");
        REQUIRE(definitions.has_value());
        REQUIRE(bpmn::check(*definitions).has_value());
        deployment.add(*definitions);
    }
    base::Result<void> step_on(const Trigger& trigger) {
        const Moment moment{now, "Asia/Shanghai", facts, [this] { return ++next; }};
        const auto before = base::to_text(store(instance));
        auto outcome = step(deployment, instance, trigger, moment);
        CHECK(base::to_text(store(instance)) == before);
        if (!outcome) return std::unexpected(outcome.error());
        last = *std::move(outcome);
        instance = last.after;
        return {};
    }
    std::string code(const Trigger& trigger) {
        const auto done = step_on(trigger);
        return done ? "" : done.error().code;
    }
    template <class W>
    std::vector<W> wants() const {
        std::vector<W> out;
        for (const auto& want : last.wants) {
            if (const auto* each = std::get_if<W>(&want)) out.push_back(*each);
        }
        return out;
    }
};

inline feel::Value context(std::initializer_list<feel::Context::Entry> entries) {
    return feel::Context(entries);
}

}  // namespace fangxing::engine
