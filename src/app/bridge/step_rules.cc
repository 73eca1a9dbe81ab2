#include "app/bridge/step_rules.h"

#include <algorithm>

#include "app/bridge/documents.h"
#include "app/bridge/records.h"
#include "app/bridge/scope.h"
#include "app/bridge/sites.h"

namespace fangxing::app {
namespace {

feel::Context names_of(const approval::Answers& answers) {
    feel::Context given;
    for (const auto& [id, answer] : answers) given.put(id, answer.answer);
    return feel::Context{{"answers", std::move(given)}};
}

bool is_true(Case& of, const feel::Expression& expression, const feel::Context& names) {
    const WithNames scope(of.scope(), names);
    return feel::evaluate(expression, scope, of.moment()).value.is_true();
}

bool is_said_not_applicable(Case& of, const std::string& id) {
    return document_named(of, id).state == record::DocumentState::not_applicable;
}

// A step is called by its role where the role is one of the pack's.
base::Words role_of(const Pack& pack, const StepRule& step) {
    const auto* role = pack.role(step.role.literal);
    return role ? role->name : base::Words{step.id, step.id};
}

}  // namespace

bool is_there(Case& of, const std::string& id) {
    if (of.pack().documents.contains(id)) {
        const auto document = document_named(of, id);
        return document.newest() && document.state == record::DocumentState::given;
    }
    if (!of.pack().records.contains(id)) return false;
    const auto row = find_record(of, id);
    return row && row->complete_revision > 0;
}

std::vector<approval::Check> checks_of(Case& of, const StepRule& rule,
                                       const approval::Answers& answers, base::Ref instance) {
    auto names = names_of(answers);
    if (const auto site = site_at(of.work(), instance)) names.put("site", feel_site(*site));
    std::vector<approval::Check> out;
    for (const auto& check : rule.checks) {
        out.push_back({check.id, check.text, check.fact, check.na,
                       !check.when || is_true(of, check.when, names),
                       !check.holds || is_true(of, check.holds, names)});
    }
    return out;
}

std::vector<std::string> missing_deliverables(Case& of, const StepRule& rule,
                                              const approval::Answers& answers) {
    const auto names = names_of(answers);
    std::vector<std::string> out;
    for (const auto& each : rule.gives) {
        if (each.optional || is_there(of, each.id)) continue;
        if (each.na && is_true(of, each.na, names)) continue;
        if (each.na_with_reason && is_said_not_applicable(of, each.id)) continue;
        out.push_back(each.id);
    }
    return out;
}

std::vector<std::string> missing_inputs(Case& of, const StepRule& rule) {
    std::vector<std::string> out;
    for (const auto& id : rule.needs) {
        if (is_there(of, id) || is_said_not_applicable(of, id)) continue;
        const auto asked = asked_by_steps(of.pack(), id);
        const bool may_lack = std::ranges::any_of(asked, [](const Asked& each) {
            return each.as->optional || each.as->na_with_reason || each.as->na;
        });
        // Where the step that gives it let it be left out, there is nothing to read.
        if (may_lack && of.pack().documents.contains(id)) continue;
        out.push_back(id);
    }
    return out;
}

const std::string& step_of(const bpmn::Element& element) {
    return element.step ? element.step.text : element.id;
}

base::Words name_of_step(const Pack& pack, const std::string& step) {
    for (const auto& [id, process] : pack.deployment.processes) {
        for (const auto& element : process->elements) {
            if (element.kind == bpmn::Kind::user_task && step_of(element) == step) {
                return {element.name, element.en};
            }
        }
    }
    return {step, step};
}

base::Words verdict_name(const Pack& pack, const std::string& step, const std::string& verdict) {
    const auto* rule = pack.step(step);
    if (!rule) return {};
    const auto at = rule->verdict_names.find(verdict);
    return at == rule->verdict_names.end() ? base::Words{} : at->second;
}

base::Words paper_name(const Pack& pack, const std::string& id) {
    const auto record = pack.records.find(id);
    if (record != pack.records.end()) return record->second.title();
    const auto document = pack.documents.find(id);
    return document != pack.documents.end() ? document->second.name : base::Words{id, id};
}

std::string paper_found_as(const Pack& pack, const std::string& id) {
    const auto called = paper_name(pack, id);
    return called.zh + " " + called.en;
}

base::Parameters owed(const Pack& pack, const StepRule& rule, const std::string& id) {
    const StepRule* giver = &rule;
    const bool own =
        std::ranges::any_of(rule.gives, [&](const Deliverable& each) { return each.id == id; });
    const auto asked = asked_by_steps(pack, id);
    if (!own && !asked.empty()) giver = asked.front().step;
    const auto name = paper_name(pack, id);
    const auto owes = role_of(pack, *giver);
    return {{"record", id},
            {"zh", name.zh},
            {"en", name.en},
            {"owes_zh", owes.zh},
            {"owes_en", owes.en}};
}

}  // namespace fangxing::app
