#include "app/pack/graph.h"

#include <algorithm>

#include "app/pack/draft.h"
#include "app/pack/one_name.h"

namespace fangxing::app {

namespace {

using bpmn::EventKind;
using bpmn::Kind;

// The panel whose seats a list is made of: what stands behind "signatories.".
std::string panel_in(std::string_view text) {
    constexpr std::string_view before = "signatories.";
    const auto at = text.rfind(before);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + before.size());
    std::size_t length = 0;
    while (length < text.size() && is_plain_id("x" + std::string(1, text[length]))) ++length;
    return std::string(text.substr(0, length));
}

bool ends_its_scope(const bpmn::Element& element) {
    if (!element.outgoing.empty()) return false;
    // An error or escalation leaves through a boundary event, which is looked at there.
    return element.kind != Kind::end_event || element.event.kind != EventKind::error;
}

}  // namespace

void Graph::leave(const bpmn::Element& element, const Indices& closed,
                  std::vector<Index>& out) const {
    for (const auto flow : element.outgoing) {
        if (!closed.contains(flow)) out.push_back(process_.flow(flow).target);
    }
    if (!ends_its_scope(element) || element.parent == bpmn::none) return;
    const auto& scope = process_.at(element.parent);
    if (scope.kind == Kind::sub_process || scope.kind == Kind::event_sub_process) {
        leave(scope, closed, out);
    }
}

std::vector<Index> Graph::after(Index index, const Indices& closed) const {
    std::vector<Index> out;
    const auto& element = process_.at(index);
    out.insert(out.end(), element.boundary.begin(), element.boundary.end());
    const auto enter = [&](const bpmn::Element& scope) {
        if (scope.start != bpmn::none) out.push_back(scope.start);
        for (const auto sub : scope.event_subs) out.push_back(process_.at(sub).start);
    };
    if (element.kind == Kind::sub_process) {
        enter(element);
    } else {
        leave(element, closed, out);
    }
    std::erase(out, bpmn::none);
    return out;
}

Indices Graph::reach(const std::vector<Index>& from, const Stops& stops,
                     const Indices& closed) const {
    Indices seen(from.begin(), from.end());
    std::vector<Index> open(from.begin(), from.end());
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        if (stops(process_.at(next))) continue;
        for (const auto each : after(next, closed)) {
            if (seen.insert(each).second) open.push_back(each);
        }
    }
    return seen;
}

Indices Graph::reach_together(const Stops& stops) const {
    const auto& starts = process_.root().starts;
    Indices seen(starts.begin(), starts.end());
    Indices passed;
    const auto waits = [&](const bpmn::Element& element) {
        return element.kind == Kind::parallel_gateway &&
               !std::ranges::all_of(element.incoming, [&](Index flow) {
                   return passed.contains(process_.flow(flow).source);
               });
    };
    for (bool again = true; again;) {
        again = false;
        for (const auto each : Indices(seen)) {
            const auto& element = process_.at(each);
            if (passed.contains(each) || stops(element) || waits(element)) continue;
            passed.insert(each);
            for (const auto next : after(each)) seen.insert(next);
            again = true;
        }
    }
    return seen;
}

bool is_signing(const StepRule& rule) {
    return !rule.signs.empty() || !rule.files.empty();
}

TaskSteps steps_of(const Pack& pack, const bpmn::Element& task) {
    TaskSteps out;
    if (!task.step.is_feel()) {
        out.ids.push_back(task.step.text.empty() ? task.id : task.step.text);
        return out;
    }
    // A literal list of steps, one task for each; anything else is known at run time only.
    if (task.loop && task.loop->collection.is_feel()) {
        const OneName nothing("", {});
        const auto list = feel::evaluate(task.loop->collection.expression, nothing, {}).value;
        if (list.list()) {
            for (const auto& item : *list.list()) {
                const OneName scope(task.loop->element_variable, item);
                const auto step = feel::evaluate(task.step.expression, scope, {}).value;
                if (step.string()) out.ids.push_back(*step.string());
            }
        }
    }
    if (!out.ids.empty()) return out;
    out.of_seats = true;
    if (task.loop) {
        const auto panel = pack.panels.find(panel_in(task.loop->collection.expression.text()));
        if (panel != pack.panels.end()) out.ids = panel->second;
    }
    if (!out.ids.empty()) return out;
    for (const auto& rule : pack.steps) {
        if (is_signing(rule)) out.ids.push_back(rule.id);
    }
    return out;
}

std::vector<const StepRule*> rules_of(const Pack& pack, const bpmn::Element& task) {
    std::vector<const StepRule*> out;
    for (const auto& id : steps_of(pack, task).ids) {
        if (const auto* rule = pack.step(id)) out.push_back(rule);
    }
    return out;
}

std::string job_of(const bpmn::Element& element) {
    const bool has_job = element.kind == Kind::service_task || element.kind == Kind::send_task ||
                         element.kind == Kind::business_rule_task;
    return has_job && !element.job.is_feel() ? element.job.text : std::string();
}

std::string header_of(const bpmn::Element& element, std::string_view name) {
    const auto at =
        std::ranges::find(element.headers, name, &std::pair<std::string, std::string>::first);
    return at == element.headers.end() ? std::string() : at->second;
}

}  // namespace fangxing::app
