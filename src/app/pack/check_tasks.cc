#include <algorithm>

#include "app/pack/draft.h"
#include "app/pack/graph.h"
#include "app/pack/vocabulary.h"

namespace fangxing::app {

namespace {

using bpmn::Element;
using bpmn::Kind;

bool waits(const Element& element) {
    switch (element.kind) {
        case Kind::user_task:
        case Kind::receive_task:
        case Kind::catch_event:
        case Kind::event_gateway: return true;
        case Kind::service_task:
        case Kind::send_task: return static_cast<bool>(element.job);
        case Kind::process:
        case Kind::sub_process:
        case Kind::event_sub_process:
        case Kind::call_activity:
        case Kind::task:
        case Kind::script_task:
        case Kind::business_rule_task:
        case Kind::exclusive_gateway:
        case Kind::parallel_gateway:
        case Kind::inclusive_gateway:
        case Kind::start_event:
        case Kind::end_event:
        case Kind::throw_event:
        case Kind::boundary_event:
        case Kind::unsupported: return false;
    }
    return false;
}

std::vector<std::string> comma_list(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        auto part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) out.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

class Tasks {
  public:
    Tasks(PackDraft& draft, const DrawnFlow& diagram, const bpmn::Process& process)
        : draft_(draft), pack_(draft.pack), file_(diagram.file), process_(process) {}

    void run() {
        for (const auto& element : process_.elements) {
            check_stage(element);
            if (element.kind == Kind::user_task) check_user_task(element);
            if (element.kind == Kind::call_activity) check_call(element);
            if (element.kind == Kind::business_rule_task) check_decision(element);
            const auto type = job_of(element);
            if (!type.empty()) check_job(element, type);
        }
        check_names();
    }

  private:
    void no(const char* code, const Element& element, const std::string& about = {}) {
        draft_.no(code, file_, element.id, about);
    }

    void check_stage(const Element& element) {
        if (!element.stage.empty()) {
            if (!pack_.stage(element.stage)) no("pack.unknown_stage", element, element.stage);
        } else if (waits(element)) {
            no("pack.no_stage", element);
        }
    }

    void check_user_task(const Element& element) {
        const auto& assignment = element.assignment;
        if (!assignment.form.empty() && !pack_.records.contains(assignment.form)) {
            no("pack.unknown_paper", element, assignment.form);
        }
        for (const auto& role : comma_list(assignment.groups.text)) {
            if (!assignment.groups.is_feel() && !pack_.role(role)) {
                no("pack.unknown_role", element, role);
            }
        }
        for (const auto& id : steps_of(pack_, element).ids) {
            const auto* rule = pack_.step(id);
            if (!rule && assignment.form.empty()) no("pack.task_without_entry", element, id);
            const bool own_role = rule && (rule->role.feel || !rule->role.literal.empty());
            if (!own_role && !assignment.groups && !assignment.assignee && !assignment.users) {
                no("pack.task_without_role", element, id);
            }
            // A seat is frozen with its role: one that is worked out later has none yet.
            if (rule && is_signing(*rule) && rule->role.literal.empty()) {
                no("pack.seat_without_role", element, id);
            }
        }
    }

    void check_job(const Element& element, const std::string& type) {
        if (!is_in(job_types, type)) return no("pack.unknown_job", element, type);
        if (type == "fangxing:gate") {
            const auto at = header_of(element, "at");
            if (!is_in(gate_points, at)) no("pack.unknown_point", element, at);
        }
        if (type == "fangxing:notify") {
            const auto notice = header_of(element, "notice");
            if (!pack_.notices.contains(notice)) no("pack.unknown_notice", element, notice);
        }
        const auto plan = header_of(element, "plan");
        if (!plan.empty() && !pack_.records.contains(plan)) no("pack.unknown_paper", element, plan);
    }

    void check_call(const Element& element) {
        const auto& called = element.called.process;
        if (!called.is_feel() && !pack_.deployment.process(called.text)) {
            no("pack.unknown_process", element, called.text);
        }
    }

    void check_decision(const Element& element) {
        if (element.decision.is_feel() || element.decision.text.empty()) return;
        if (!is_in(pack_.decisions, element.decision.text)) {
            no("pack.unknown_decision", element, element.decision.text);
        }
    }

    // Names that the process itself makes; those of the host must not be among them.
    std::vector<std::string> own_names() {
        std::vector<std::string> out{"loopCounter", "outcomes", "outcome"};
        for (const auto* name :
             {"numberOfInstances", "numberOfActiveInstances", "numberOfCompletedInstances",
              "numberOfTerminatedInstances", "nrOfInstances", "nrOfActiveInstances",
              "nrOfCompletedInstances"}) {
            out.emplace_back(name);
        }
        for (const auto& element : process_.elements) {
            const auto add = [&](const std::string& name) {
                const auto first = name.substr(0, name.find('.'));
                if (first.empty()) return;
                constexpr std::array<std::string_view, 10> reserved{
                    "release",  "records", "documents", "signatories", "clearance",
                    "settings", "answers", "message",   "period",      "pack"};
                if (is_in(reserved, first)) no("pack.shadowed_name", element, first);
                out.push_back(first);
            };
            if (element.loop) {
                add(element.loop->element_variable);
                add(element.loop->index_variable);
                add(element.loop->output_collection);
            }
            for (const auto& each : element.inputs) add(each.target);
            for (const auto& each : element.outputs) add(each.target);
            add(element.result_variable);
        }
        return out;
    }

    void check_names() {
        const auto names = own_names();
        for (const auto& element : process_.elements) {
            for (const auto* text : texts_of(element)) {
                if (text->is_feel()) check_expression(element.id, text->expression, names);
            }
            if (!element.loop) continue;
            for (const auto* text : {&element.loop->collection, &element.loop->cardinality,
                                     &element.loop->completion, &element.loop->output_element}) {
                if (text->is_feel()) check_expression(element.id, text->expression, names);
            }
        }
        for (const auto& flow : process_.flows) {
            if (flow.condition.is_feel()) {
                check_expression(flow.id, flow.condition.expression, names);
            }
        }
    }

    static std::vector<const bpmn::Text*> texts_of(const Element& element) {
        std::vector<const bpmn::Text*> out{&element.step,       &element.job,
                                           &element.decision,   &element.script,
                                           &element.event.time, &element.event.condition,
                                           &element.event.name, &element.called.process};
        const auto& of = element.assignment;
        for (const auto* text : {&of.assignee, &of.users, &of.groups, &of.due, &of.follow_up}) {
            out.push_back(text);
        }
        for (const auto& each : element.event.correlation) out.push_back(&each);
        for (const auto& each : element.inputs) out.push_back(&each.source);
        return out;
    }

    void check_expression(const std::string& element, const feel::Expression& expression,
                          const std::vector<std::string>& names) {
        draft_.known_names(expression, file_, element, names);
    }

    PackDraft& draft_;
    const Pack& pack_;
    const std::string& file_;
    const bpmn::Process& process_;
};

}  // namespace

void check_tasks(PackDraft& draft) {
    for (const auto& diagram : draft.diagrams) {
        for (const auto& process : diagram.definitions.processes) {
            if (process.executable) Tasks(draft, diagram, process).run();
        }
    }
}

}  // namespace fangxing::app
