#include <algorithm>

#include "process/engine/elements/elements.h"
#include "process/engine/names.h"
#include "process/engine/timers.h"

namespace fangxing::engine {
namespace {

std::vector<std::string> scope_path(const Run& run, Key parent) {
    std::vector<std::string> out;
    for (const auto* at = run.find(parent); at; at = run.find(at->parent)) {
        // The body of a loop and its instance are the same element.
        const auto& id = run.process().at(at->element).id;
        if (out.empty() || out.back() != id) out.push_back(id);
        if (at->parent == 0) break;
    }
    std::ranges::reverse(out);
    return out;
}

feel::Value loop_item(const Run& run, const Live& live) {
    const auto& element = run.process().at(live.element);
    if (live.loop == 0 || !element.loop || element.loop->element_variable.empty()) return {};
    const auto* item = own_variable(live, element.loop->element_variable);
    return item ? *item : feel::Value();
}

std::optional<Trouble> evaluate_due(const Run& run, Key key, OpenTask& task) {
    const auto due = run.evaluate(run.element(key).assignment.due, key);
    if (due.value.is_null()) return std::nullopt;
    task.due = instant_of(due.value, run.clock().zone);
    if (!task.due && due.value.string()) {
        task.due = after(run.clock().now, *due.value.string(), run.clock().zone);
    }
    if (!task.due) return Trouble{"process.bad_due", feel::to_text(due.value)};
    return std::nullopt;
}

}  // namespace

std::optional<Trouble> open_task(Run& run, Key key) {
    const auto& live = run.live(key);
    const auto& element = run.process().at(live.element);
    OpenTask task;
    task.key = key;
    task.element = element.id;
    task.name = element.name;
    task.en = element.en;
    task.kind = element.kind;
    task.stage = element.stage;
    task.lane = element.lane;
    task.form = element.assignment.form;
    task.headers = element.headers;
    task.loop_item = loop_item(run, live);
    task.loop_counter = live.loop;
    task.scope = scope_path(run, live.parent);
    const auto value = [&](const Text& text) { return run.evaluate(text, key).value; };
    task.assignee = value(element.assignment.assignee);
    task.users = value(element.assignment.users);
    task.groups = value(element.assignment.groups);
    task.priority = value(element.assignment.priority);
    // A lane is who does it where nobody else is named.
    if (task.assignee.is_null() && task.users.is_null() && task.groups.is_null() &&
        !element.assignment.assignee && !element.assignment.users && !element.assignment.groups &&
        !element.lane.empty()) {
        task.groups = feel::Value(element.lane);
    }
    const auto step = run.evaluate(element.step, key);
    if (element.step && !step.value.string()) {
        return Trouble{"process.bad_step", element.step.text + ": " + reasons_of(step)};
    }
    task.step = element.step ? *step.value.string() : element.id;
    if (auto trouble = evaluate_due(run, key, task)) return trouble;
    run.want(std::move(task));
    return std::nullopt;
}

std::optional<Trouble> begin_user_task(Run& run, Key key) {
    return open_task(run, key);
}

}  // namespace fangxing::engine
