#include <algorithm>

#include "app/pack/file_names.h"
#include "app/pack/table.h"
#include "app/pack/toml.h"
#include "app/pack/vocabulary.h"

namespace fangxing::app {

namespace {

Table part(PackDraft& draft, const Table& step, const char* key, std::size_t number,
           const base::Json& json) {
    return {draft, steps_file, step.at() + "." + key + "." + std::to_string(number), json};
}

// "x", "x?", { id, na = "reason" } or { id, na = '= FEEL' }.
Deliverable deliverable(PackDraft& draft, Table& step, std::size_t number, const base::Json& json) {
    Deliverable out;
    if (json.string()) {
        out.id = *json.string();
        if (out.id.ends_with('?')) {
            out.optional = true;
            out.id.pop_back();
        }
        return out;
    }
    auto table = part(draft, step, "gives", number, json);
    out.id = table.must_text("id");
    const auto na = table.must_text("na");
    if (na == "reason") {
        out.na_with_reason = true;
    } else if (na.starts_with("=")) {
        out.na = draft.feel(na, steps_file, table.at() + ".na");
    } else if (!na.empty()) {
        table.no("pack.unknown_setting", "na", na);
    }
    table.close();
    return out;
}

StepCheck check(PackDraft& draft, Table& step, std::size_t number, const base::Json& json) {
    auto table = part(draft, step, "checks", number, json);
    StepCheck out;
    out.id = table.must_text("id");
    if (!is_plain_id(out.id)) table.no("pack.bad_id", "id", out.id);
    out.text = {table.text("zh"), table.text("en")};
    if (out.text.zh.empty() || out.text.en.empty()) table.no("pack.text_missing", "");
    out.fact = table.flag("fact", false);
    out.na = table.flag("na", false);
    out.evidence = table.flag("evidence", false);
    out.when = table.feel("when");
    out.holds = table.feel("holds");
    table.close();
    return out;
}

void read_verdicts(PackDraft& draft, Table& table, StepRule& step) {
    const auto list = table.entries("verdicts");
    for (std::size_t n = 0; n < list.size(); ++n) {
        std::string id;
        std::optional<base::Words> name;
        if (list[n]->string()) {
            id = *list[n]->string();
            name = built_in_verdict(id);
        } else {
            auto each = part(draft, table, "verdicts", n, *list[n]);
            id = each.must_text("id");
            name = built_in_verdict(id);
            const base::Words own{each.text("zh"), each.text("en")};
            if (!own.zh.empty() && !own.en.empty()) name = own;
            each.close();
        }
        if (!name) table.no("pack.text_missing", "verdicts", id);
        if (!is_plain_id(id)) table.no("pack.bad_id", "verdicts", id);
        if (is_in(step.verdicts, id)) table.no("pack.repeated", "verdicts", id);
        step.verdicts.push_back(id);
        step.verdict_names[id] = name.value_or(base::Words{});
    }
}

// How the verdicts of a signature are called, or that a step is done, where the pack has words of
// its own.
void read_verdict_words(PackDraft& draft, Table& table, StepRule& step) {
    const auto list = table.entries("verdict_words");
    for (std::size_t n = 0; n < list.size(); ++n) {
        auto each = part(draft, table, "verdict_words", n, *list[n]);
        const auto id = each.must_text("id");
        const base::Words own{each.text("zh"), each.text("en")};
        if (own.zh.empty() || own.en.empty()) each.no("pack.text_missing", "");
        const bool signs = !step.signs.empty() || !step.files.empty();
        const bool possible = signs
                                  ? id == "approve" || (id == "return" && !step.returns.empty()) ||
                                        (id == "refuse" && step.refuses)
                                  : id == "done" && step.verdicts.empty();
        if (!possible) each.no("pack.words_of_no_verdict", "id", id);
        if (step.verdict_names.contains(id)) each.no("pack.repeated", "id", id);
        each.close();
        step.verdict_names[id] = own;
    }
}

void read_step(PackDraft& draft, const std::string& id, const base::Json& json) {
    Table table(draft, steps_file, id, json);
    StepRule step;
    step.id = id;
    step.code = table.text("code");
    step.role = table.text_or_feel("role");
    step.needs = table.texts("needs");
    const auto gives = table.entries("gives");
    for (std::size_t n = 0; n < gives.size(); ++n) {
        step.gives.push_back(deliverable(draft, table, n, *gives[n]));
    }
    const auto checks = table.entries("checks");
    for (std::size_t n = 0; n < checks.size(); ++n) {
        step.checks.push_back(check(draft, table, n, *checks[n]));
        const auto& fresh = step.checks.back().id;
        if (std::ranges::count(step.checks, fresh, &StepCheck::id) > 1) {
            table.no("pack.repeated", "checks", fresh);
        }
    }
    step.signs = table.texts("signs");
    step.files = table.texts("files");
    step.returns = table.texts("returns");
    step.refuses = table.flag("refuses", false);
    step.comment = table.flag("comment", false);
    read_verdicts(draft, table, step);
    read_verdict_words(draft, table, step);
    step.gate = table.text("gate");
    if (!step.gate.empty() && !is_in(step_points, step.gate)) {
        table.no("pack.unknown_point", "gate", step.gate);
    }
    step.apart = table.texts("apart");
    step.proof = table.text("proof");
    if (!step.proof.empty() && !is_in(proofs, step.proof)) {
        table.no("pack.unknown_proof", "proof", step.proof);
    }
    step.ladder = table.text("ladder");
    step.meeting = table.text("meeting");
    step.does = table.text("does");
    if (!step.does.empty() && !is_in(work_lists, step.does)) {
        table.no("pack.unknown_work", "does", step.does);
    }
    const bool signing = !step.signs.empty() || !step.files.empty();
    if (signing && (!step.verdicts.empty() || !step.does.empty())) {
        table.no("pack.step_of_two_kinds", "");
    }
    if (!step.signs.empty() && !step.files.empty()) table.no("pack.step_of_two_kinds", "files");
    if (!signing && step.refuses) table.no("pack.refuses_without_signing", "refuses");
    table.close();
    draft.pack.steps.push_back(std::move(step));
}

}  // namespace

void read_steps(PackDraft& draft) {
    const auto* text = draft.file(steps_file);
    if (!text) return draft.no("pack.file_missing", steps_file, "");
    const auto json = parse_toml(*text);
    if (!json) {
        const auto& why = json.error().parameters;
        return draft.no("pack.toml", steps_file, why.at("line"), why.at("why"));
    }
    for (const auto& [id, each] : *json->object()) {
        if (!is_plain_id(id)) draft.no("pack.bad_id", steps_file, id);
        read_step(draft, id, each);
    }
}

}  // namespace fangxing::app
