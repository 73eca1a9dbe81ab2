// Decisions of a release as rows: what was asked of which version, which rules matched, what came.
#include "app/bridge/evidence_rows.h"
#include "process/engine/decision_record.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// As FEEL values are told to people.
base::Json told(const base::Json& stored) {
    return feel::to_json(feel::restore(stored));
}

base::Json part(const base::Json& record, const char* name) {
    const auto* found = record.find(name);
    return found ? *found : base::Json();
}

release::DecisionMade made_of(Work& work, const Pack& pack, release::ReleaseId release,
                              const base::Json& record) {
    base::Json inputs{base::Json::Object{}};
    const auto asked = part(record, "inputs");
    for (const auto& [name, value] : *asked.object()) inputs.put(name, told(value));
    return {.release = release,
            .decision = record.text("decision"),
            .pack = pack.id,
            .version = pack.version,
            .digest = pack.digest,
            .instance = {},
            .element = {},
            .inputs = std::move(inputs),
            .rules = part(record, "rules"),
            .output = told(part(record, "output")),
            .at = work.now()};
}

base::Result<void> keep(Work& work, release::DecisionMade made) {
    release::Decision row;
    row.id = {work.fresh_id()};
    return work.add(row, {std::move(made)});
}

bool says_the_same(const release::DecisionMade& a, const release::DecisionMade& b) {
    return a.inputs == b.inputs && a.output == b.output && a.digest == b.digest;
}

}  // namespace

base::Result<void> keep_decided(Work& work, const Pack& pack, release::ReleaseId release,
                                const dmn::Decided& decided) {
    const auto records = engine::decision_records(decided);
    for (const auto& record : *records.array()) {
        auto made = made_of(work, pack, release, record);
        const auto before = work.where_all<release::Decision>(
            {{"release", release.value}, {"decision", made.decision}});
        if (!before.empty() && says_the_same(before.back().made, made)) continue;
        TRY(keep(work, std::move(made)));
    }
    return {};
}

base::Result<void> keep_decisions(Work& work, const Pack& pack, const Running& of,
                                  const std::vector<engine::Event>& events) {
    for (const auto& event : events) {
        const auto* asked = std::get_if<engine::DecisionMade>(&event);
        if (!asked) continue;
        const auto* process = pack.deployment.process(of.row.instance.process);
        for (const auto& record : *asked->record.array()) {
            auto made = made_of(work, pack, of.row.started.release, record);
            made.instance = base::Ref{of.row.id.value};
            made.element = process->at(asked->element).id;
            TRY(keep(work, std::move(made)));
        }
    }
    return {};
}

}  // namespace fangxing::app
