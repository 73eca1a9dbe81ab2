#include "app/bridge/step_rules.h"

#include "app/bridge/records.h"
#include "app/bridge/scope.h"

namespace fangxing::app {
namespace {

feel::Context names_of(const std::map<std::string, approval::Answer>& answers) {
    feel::Context given;
    for (const auto& [id, answer] : answers) given.put(id, answer.answer);
    return feel::Context{{"answers", std::move(given)}};
}

bool is_true(Case& of, const feel::Expression& expression, const feel::Context& names) {
    const WithNames scope(of.scope(), names);
    return feel::evaluate(expression, scope, of.moment()).value.is_true();
}

bool is_there(Case& of, const std::string& id) {
    if (!of.pack().records.contains(id)) return false;
    const auto row = find_record(of, id);
    return row && row->complete_revision > 0;
}

}  // namespace

std::vector<approval::Check> checks_of(Case& of, const StepRule& rule,
                                       const std::map<std::string, approval::Answer>& answers) {
    const auto names = names_of(answers);
    std::vector<approval::Check> out;
    for (const auto& check : rule.checks) {
        out.push_back({check.id, check.text, check.fact, check.na,
                       !check.when || is_true(of, check.when, names),
                       !check.holds || is_true(of, check.holds, names)});
    }
    return out;
}

std::vector<std::string> missing_deliverables(
    Case& of, const StepRule& rule, const std::map<std::string, approval::Answer>& answers) {
    const auto names = names_of(answers);
    std::vector<std::string> out;
    for (const auto& each : rule.gives) {
        if (each.optional || is_there(of, each.id)) continue;
        if (each.na && is_true(of, each.na, names)) continue;
        out.push_back(each.id);
    }
    return out;
}

std::vector<std::string> missing_inputs(Case& of, const StepRule& rule) {
    std::vector<std::string> out;
    for (const auto& id : rule.needs) {
        if (!is_there(of, id)) out.push_back(id);
    }
    return out;
}

}  // namespace fangxing::app
