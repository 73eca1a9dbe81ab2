#include <algorithm>

#include "app/pack/draft.h"
#include "app/pack/file_names.h"
#include "process/dmn/definitions.h"

namespace fangxing::app {

namespace {

class Nothing : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view) const override { return std::nullopt; }
};

// What a cell says when it is a literal text; empty otherwise.
std::string literal(const feel::Expression& cell) {
    if (!cell || !feel::free_names(cell).empty()) return {};
    const auto value = feel::evaluate(cell, Nothing(), {}).value;
    return value.string() ? *value.string() : std::string();
}

std::size_t column(const dmn::Table& table, std::string_view name) {
    const auto at = std::ranges::find(table.outputs, name, &dmn::OutputColumn::name);
    return static_cast<std::size_t>(at - table.outputs.begin());
}

// The table of a decision that every pack has, with the columns that are read from it.
const dmn::Table* table_of(PackDraft& draft, const dmn::Model& model, const std::string& id,
                           dmn::HitPolicy policy, const std::vector<std::string>& columns) {
    const auto& decisions = model.definitions().decisions;
    const auto at = decisions.find(id);
    if (at == decisions.end() || !at->second.logic) {
        draft.no("pack.decision_missing", decisions_file, id);
        return nullptr;
    }
    const auto* table = std::get_if<dmn::Table>(&at->second.logic->form);
    if (!table || table->policy != policy) {
        draft.no("pack.decision_of_other_kind", decisions_file, id);
        return nullptr;
    }
    bool whole = true;
    for (const auto& name : columns) {
        if (column(*table, name) < table->outputs.size()) continue;
        draft.no("pack.decision_without_column", decisions_file, id, name);
        whole = false;
    }
    return whole ? table : nullptr;
}

bool takes_all(const dmn::Rule& rule) {
    return std::ranges::all_of(rule.tests,
                               [](const feel::Expression& test) { return test.text() == "-"; });
}

void check_intake(PackDraft& draft, const dmn::Model& model) {
    const auto* table = table_of(draft, model, "intake", dmn::HitPolicy::first,
                                 {"accept", "flow", "type", "point_to"});
    if (!table) return;
    for (const auto& rule : table->rules) {
        const auto flow = literal(rule.outputs[column(*table, "flow")]);
        if (!flow.empty() && !draft.pack.flows.contains(flow)) {
            draft.no("pack.unknown_flow", decisions_file, rule.id, flow);
        }
    }
    if (std::ranges::none_of(table->rules, takes_all)) {
        draft.warn("pack.intake_may_have_gap", decisions_file, "intake");
    }
}

void check_signatories(PackDraft& draft, const dmn::Model& model) {
    const auto* table =
        table_of(draft, model, "signatories", dmn::HitPolicy::collect, {"panel", "step"});
    if (!table) return;
    for (const auto& rule : table->rules) {
        const auto panel = literal(rule.outputs[column(*table, "panel")]);
        const auto step = literal(rule.outputs[column(*table, "step")]);
        if (panel.empty() || step.empty()) {
            draft.no("pack.signatory_not_literal", decisions_file, rule.id);
            continue;
        }
        const auto* entry = draft.pack.step(step);
        if (!entry) {
            draft.no("pack.unknown_step", decisions_file, rule.id, step);
        } else if (entry->signs.empty() && entry->files.empty()) {
            draft.no("pack.signatory_without_signature", decisions_file, rule.id, step);
        }
        auto& steps = draft.pack.panels[panel];
        if (std::ranges::find(steps, step) == steps.end()) steps.push_back(step);
    }
}

// Who is proposed for a new release: rows {role, person}; not every pack has such a table.
void check_appointments(PackDraft& draft, const dmn::Model& model) {
    if (!model.definitions().decisions.contains("appointments")) return;
    const auto* table =
        table_of(draft, model, "appointments", dmn::HitPolicy::collect, {"role", "person"});
    if (!table) return;
    for (const auto& rule : table->rules) {
        const auto role = literal(rule.outputs[column(*table, "role")]);
        if (!draft.pack.role(role)) draft.no("pack.unknown_role", decisions_file, rule.id, role);
    }
}

}  // namespace

void read_decisions(PackDraft& draft) {
    const auto* text = draft.file(decisions_file);
    if (!text) return draft.no("pack.file_missing", decisions_file, "");
    auto model = dmn::read_model(*text);
    if (!model) {
        const auto& refusal = model.error();
        if (refusal.reasons.empty()) draft.no(refusal.code, decisions_file, "");
        for (const auto& reason : refusal.reasons) {
            std::string about;
            for (const auto& [name, value] : reason.parameters) about += value;
            draft.no(reason.code, decisions_file, reason.field, about);
        }
        return;
    }
    for (const auto& reason : model->warnings())
        draft.warn(reason.code, decisions_file, reason.field);
    for (const auto& each : model->decisions()) draft.pack.decisions.push_back(each.id);
    check_intake(draft, *model);
    check_signatories(draft, *model);
    check_appointments(draft, *model);
    draft.pack.deployment.decisions.push_back(*std::move(model));
}

}  // namespace fangxing::app
