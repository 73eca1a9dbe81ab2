#include "process/engine/names.h"

namespace fangxing::engine {
namespace {

std::optional<feel::Value> counter(const Live& live, std::string_view name) {
    if (live.loop > 0) {
        if (name == "loopCounter") return feel::Value(live.loop);
        // Camunda 7 counts from 0; the standard, and `loopCounter` here, from 1.
        if (name == "loopIndex") return feel::Value(live.loop - 1);
    }
    if (!live.rounds) return std::nullopt;
    const auto& rounds = *live.rounds;
    if (name == "numberOfInstances" || name == "nrOfInstances") return feel::Value(rounds.total);
    if (name == "numberOfActiveInstances" || name == "nrOfActiveInstances") {
        return feel::Value(rounds.started - rounds.completed);
    }
    if (name == "numberOfCompletedInstances" || name == "nrOfCompletedInstances") {
        return feel::Value(rounds.completed);
    }
    if (name == "numberOfTerminatedInstances") return feel::Value(0);
    return std::nullopt;
}

}  // namespace

const feel::Value* own_variable(const Live& live, std::string_view name) {
    for (const auto& [each, value] : live.variables) {
        if (each == name) return &value;
    }
    return nullptr;
}

std::optional<feel::Value> Names::find(std::string_view name) const {
    if (auto value = context_.find(name)) {
        if (read_) read_->put(name, *value);
        return value;
    }
    if (overlay_ && overlay_->context()) {
        if (const auto* value = overlay_->context()->find(name)) return *value;
    }
    for (const auto* live = instance_.find(at_); live; live = instance_.find(live->parent)) {
        if (const auto* value = own_variable(*live, name)) return *value;
        if (auto value = counter(*live, name)) return value;
        if (live->parent == 0) break;
    }
    return std::nullopt;
}

std::optional<feel::Value> Names::find_member(std::string_view name,
                                              std::string_view member) const {
    auto value = context_.find_member(name, member);
    if (!value || !read_) return value;
    const auto* before = read_->find(name);
    feel::Context noted = before && before->context() ? *before->context() : feel::Context();
    noted.put(member, *value);
    read_->put(name, std::move(noted));
    return value;
}

feel::Value visible_variables(const Instance& instance, Key at) {
    feel::Context out;
    for (const auto* live = instance.find(at); live; live = instance.find(live->parent)) {
        for (const auto& [name, value] : live->variables) {
            if (!out.find(name)) out.put(name, value);
        }
        if (live->parent == 0) break;
    }
    return out;
}

}  // namespace fangxing::engine
