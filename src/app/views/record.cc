#include "app/views/record.h"

#include "app/bridge/records.h"
#include "domain/record/applicable.h"
#include "domain/record/copy.h"

namespace fangxing::app {
namespace {

struct Kept {
    RevisionLine line;
    base::Json content;
};

// Every save as the journal keeps it, oldest first.
std::vector<Kept> revisions_of(Work& work, const record::Record& row) {
    std::vector<Kept> out;
    for (const auto& entry : work.store().entries_of("records", row.id.value, 10'000)) {
        const auto payload = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
        if (!payload) continue;
        record::RecordSaved saved;
        base::Reading reading(true);
        base::decode(*payload, saved, reading, "");
        out.push_back({{saved.revision, saved.state, saved.note, saved.by, entry.actor, saved.at},
                       saved.content});
    }
    return out;
}

base::Result<const record::Schema*> schema_of(Case& of, const std::string& kind) {
    const auto schema = of.pack().records.find(kind);
    if (schema == of.pack().records.end()) {
        return base::refuse(base::Kind::not_found, "record.unknown_kind", {{"kind", kind}});
    }
    return &schema->second;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const OneRecord& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto* schema = TRY(schema_of(of, view.kind));
    RecordView out;
    out.kind = view.kind;
    out.schema = schema->json();
    const auto row = find_record(of, view.kind);
    const base::Json content = row ? row->content : first_content(of, view.kind);
    out.content = content;
    if (row) {
        out.version = row->version;
        out.state = row->state;
        out.revision = row->revision;
        out.complete_revision = row->complete_revision;
        for (auto& kept : revisions_of(work, *row)) out.revisions.push_back(std::move(kept.line));
    }
    const auto earlier = of.release().copied_from;
    if (!row && earlier) {
        const auto found = work.find<release::Release>({earlier.value});
        if (found) out.copied_from = found->number;
        out.not_copied = record::not_copied(*schema);
    }
    out.not_applicable = record::not_applicable(out.schema, evaluate_in(of, out.content));
    const auto around = surroundings_of(of, view.kind, content);
    if (!around.archived && record::may_write(*schema, around)) {
        out.actions.push_back("save_record");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const DiffRecord& view) {
    auto of = TRY(Case::open(work, view.release));
    TRY(schema_of(of, view.kind));
    const auto row = find_record(of, view.kind);
    const base::Json* from = nullptr;
    const base::Json* to = nullptr;
    const auto kept = row ? revisions_of(work, *row) : std::vector<Kept>{};
    for (const auto& each : kept) {
        if (each.line.revision == view.from) from = &each.content;
        if (each.line.revision == view.to) to = &each.content;
    }
    if (!from || !to) return base::refuse(base::Kind::not_found, "record.unknown_revision");
    return base::written(RecordDifferences{view.from, view.to, record::differences(*from, *to)});
}

}  // namespace fangxing::app
