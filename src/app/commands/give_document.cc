#include "app/commands/give_document.h"

#include "app/bridge/documents.h"

namespace fangxing::app {
namespace {

base::Result<record::Document> wished(Case& of, const DocumentWish& wish) {
    const auto named = wish.document.value_or("");
    if (!named.empty() && !of.pack().documents.contains(named)) {
        return base::refuse(base::Kind::not_found, "document.unknown", {{"document", named}});
    }
    if (!wish.attachment || !named.empty()) return document_named(of, named);
    auto found = TRY(of.work().get<record::Document>(*wish.attachment));
    if (found.release.value != of.release().id.value || !found.document.empty()) {
        return base::refuse(base::Kind::not_found, "document.not_found", {{"id", found.id.text()}});
    }
    return found;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const DocumentWish& wish) {
    auto of = TRY(Case::open(work, wish.release));
    const auto document = TRY(wished(of, wish));
    TRY(record::may_give(document, giving_of(of, document.document), work.actor()));
    return base::JsonText{"{}", std::nullopt};
}

base::Result<base::Json> carry_out(Work& work, const GiveDocument& command) {
    auto of = TRY(Case::open(work, command.wish.release));
    auto document = TRY(wished(of, command.wish));
    // What lay there under the same digest may have been erased since the upload.
    if (!work.system().blobs.has(command.digest)) {
        return base::refuse(base::Kind::invalid, "library.blob_missing", {},
                            {{"library.blob_missing", "/digest", {}}});
    }
    record::FileVersion file;
    file.digest = command.digest;
    file.size = command.size;
    file.kind = command.kind;
    file.file_name = command.wish.file_name;
    file.note = command.wish.note.value_or("");
    const auto around = giving_of(of, document.document);
    TRY(keep_document(
        of, document,
        TRY(record::give(document, around, std::move(file), work.actor(), work.now()))));
    work.store().take_part(of.release().id.value, work.actor().id.value);
    TRY(of.finish());
    const auto& newest = document.files.back();
    return base::encode(
        DocumentAnswer{document.id, newest.revision, newest.digest, newest.kind, document.version});
}

}  // namespace fangxing::app
