#include "app/pack/outcomes.h"

#include <algorithm>
#include <map>

namespace fangxing::app {

namespace {

using bpmn::Kind;

class OutcomeScope : public feel::Scope {
  public:
    OutcomeScope(feel::Value one, feel::Value list)
        : one_(std::move(one)), list_(std::move(list)) {}
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name == "outcome") return one_;
        if (name == "outcomes") return list_;
        return std::nullopt;
    }

  private:
    feel::Value one_;
    feel::Value list_;
};

feel::Value value_of(const Ending& ending) {
    return feel::Context{{"verdict", ending.verdict},
                         {"to", ending.to.empty() ? feel::Value() : feel::Value(ending.to)},
                         {"step", ending.step},
                         {"kept", false}};
}

bool is_outcome_name(const std::string& name) {
    return name == "outcome" || name == "outcomes";
}

// Every condition reads outcomes alone, so that each ending's way can be foreseen.
bool is_foreseeable(const bpmn::Process& process, const bpmn::Element& gateway) {
    bool reads = false;
    for (const auto index : gateway.outgoing) {
        const auto& condition = process.flow(index).condition;
        if (!condition.is_feel()) continue;
        reads = reads || reads_outcome(condition);
        if (!std::ranges::all_of(feel::free_names(condition.expression), is_outcome_name)) {
            return false;
        }
    }
    return reads;
}

Index way_of(const bpmn::Process& process, const bpmn::Element& gateway,
             const OutcomeScope& scope) {
    for (const auto index : gateway.outgoing) {
        const auto& condition = process.flow(index).condition;
        if (index == gateway.default_flow || !condition.is_feel()) continue;
        if (feel::evaluate(condition.expression, scope, {}).value.is_true()) return index;
    }
    return gateway.default_flow;
}

void foresee(const Pack& pack, const bpmn::Process& process, const bpmn::Element& task,
             const bpmn::Element& gateway, std::vector<Taken>& out) {
    std::vector<Ending> all;
    for (const auto* rule : rules_of(pack, task)) {
        for (auto& each : endings_of(*rule)) all.push_back(std::move(each));
    }
    if (all.empty()) all.push_back({task.id, "done", ""});
    const auto& first = all.front();
    for (const auto& ending : all) {
        // Of several tasks the others are done well: one dissent must find its way.
        const feel::List list{value_of(first), value_of(ending)};
        const OutcomeScope scope(value_of(ending), task.loop ? feel::Value(list) : feel::Value());
        out.push_back({task.self, gateway.self, ending, way_of(process, gateway, scope)});
    }
}

}  // namespace

std::vector<Ending> endings_of(const StepRule& rule) {
    std::vector<Ending> out;
    const auto add_returns = [&] {
        for (const auto& to : rule.returns) out.push_back({rule.id, "return", to});
    };
    if (is_signing(rule)) {
        out.push_back({rule.id, "approve", ""});
        add_returns();
        if (rule.refuses) out.push_back({rule.id, "refuse", ""});
        return out;
    }
    for (const auto& verdict : rule.verdicts) {
        if (verdict == "return" && !rule.returns.empty()) {
            add_returns();
        } else {
            out.push_back({rule.id, verdict, ""});
        }
    }
    if (rule.verdicts.empty()) out.push_back({rule.id, "done", ""});
    return out;
}

bool reads_outcome(const bpmn::Text& text) {
    return text.is_feel() &&
           std::ranges::any_of(feel::free_names(text.expression), is_outcome_name);
}

std::vector<Taken> ways_taken(const Pack& pack, const bpmn::Process& process) {
    std::vector<Taken> out;
    for (const auto& gateway : process.elements) {
        if (gateway.kind != Kind::exclusive_gateway || !is_foreseeable(process, gateway)) continue;
        for (const auto index : gateway.incoming) {
            const auto& task = process.at(process.flow(index).source);
            if (task.kind == Kind::user_task) foresee(pack, process, task, gateway, out);
        }
    }
    return out;
}

Indices refusing_flows(const Pack& pack, const bpmn::Process& process) {
    std::map<Index, bool> only_refusals;
    for (const auto& taken : ways_taken(pack, process)) {
        const bool refusal = taken.ending.verdict == "refuse";
        const auto [at, fresh] = only_refusals.emplace(taken.flow, refusal);
        if (!fresh) at->second = at->second && refusal;
    }
    Indices out;
    for (const auto& [flow, refusal] : only_refusals) {
        if (refusal && flow != bpmn::none) out.insert(flow);
    }
    return out;
}

}  // namespace fangxing::app
