#include "app/views/documents.h"

#include <algorithm>

#include "app/bridge/documents.h"
#include "app/bridge/step_rules.h"

namespace fangxing::app {
namespace {

// Asked of the same deciders that carry it out; the reason is given later.
std::vector<std::string> document_actions(Case& of, const record::Document& row) {
    std::vector<std::string> out;
    Work& work = of.work();
    if (!access::authorize(work.actor(), access::Permission::take_part)) return out;
    const auto around = giving_of(of, row.document);
    const bool is_paper = row.document.empty() || of.pack().documents.contains(row.document);
    if (is_paper && record::may_give(row, around, work.actor())) out.emplace_back("give_document");
    if (!row.document.empty() &&
        record::mark_not_applicable(row, around, "?", work.actor(), work.now())) {
        out.emplace_back("mark_not_applicable");
    }
    return out;
}

DocumentLine line_of(Case& of, const record::Document& row) {
    DocumentLine out;
    if (row.id) out.id = row.id;
    out.document = row.document;
    out.state = row.version == 0 ? "absent" : std::string(base::to_text(row.state));
    out.reason = row.reason;
    out.files = row.files;
    out.erased = row.erased;
    out.actions = document_actions(of, row);
    if (row.document.empty()) {
        if (const auto* file = row.newest()) out.name = {file->file_name, file->file_name};
        return out;
    }
    out.name = paper_name(of.pack(), row.document);
    const auto named = of.pack().documents.find(row.document);
    if (named != of.pack().documents.end()) {
        out.kinds = named->second.kinds;
        out.has_template = !named->second.blank.empty();
    }
    for (const auto& asked : asked_by_steps(of.pack(), row.document)) {
        const auto* role = of.pack().role(asked.step->role.literal);
        out.asked_by.push_back({asked.step->id, asked.step->code,
                                role ? role->name : base::Words{asked.step->id, asked.step->id},
                                asked.as->optional, asked.as->na_with_reason});
    }
    return out;
}

// Documents of the pack as its steps give them, then those that are only read; and records that a
// step lets be left out with a reason.
std::vector<std::string> names_of(const Pack& pack) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& id) {
        if (std::ranges::find(out, id) == out.end()) out.push_back(id);
    };
    for (const auto& step : pack.steps) {
        for (const auto& each : step.gives) {
            if (pack.documents.contains(each.id) || each.na_with_reason) add(each.id);
        }
    }
    for (const auto& [id, document] : pack.documents) add(id);
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseDocuments& view) {
    auto of = TRY(Case::open(work, view.release));
    DocumentsView out;
    for (const auto& name : names_of(of.pack())) {
        out.items.push_back(line_of(of, document_named(of, name)));
    }
    for (const auto& row : documents_of(of)) {
        if (row.document.empty()) out.attachments.push_back(line_of(of, row));
    }
    const bool takes_part =
        access::authorize(work.actor(), access::Permission::take_part).has_value();
    if (takes_part && record::may_give({}, giving_of(of, ""), work.actor())) {
        out.actions.emplace_back("attach_file");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneFile& view) {
    const auto document = TRY(work.get<record::Document>(view.document));
    TRY(Case::open(work, {document.release.value}));
    const auto at =
        std::ranges::find(document.files, view.revision, &record::FileVersion::revision);
    if (at == document.files.end()) {
        return base::refuse(base::Kind::not_found, "document.unknown_revision",
                            {{"revision", std::to_string(view.revision)}});
    }
    if (document.erased) {
        return base::refuse(
            base::Kind::not_found, "document.erased",
            {{"number", document.erased->number}, {"at", base::to_text(document.erased->at)}});
    }
    return base::written(*at);
}

base::Result<TemplateBytes> template_of(Work& work, const DocumentTemplate& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto named = of.pack().documents.find(view.document);
    if (named == of.pack().documents.end()) {
        return base::refuse(base::Kind::not_found, "document.unknown",
                            {{"document", view.document}});
    }
    const auto& path = named->second.blank;
    if (path.empty()) {
        return base::refuse(base::Kind::not_found, "document.no_template",
                            {{"document", view.document}});
    }
    return TemplateBytes{path.substr(path.rfind('/') + 1), of.pack().files.at(path)};
}

}  // namespace fangxing::app
