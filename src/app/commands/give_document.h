// A file is given to a release: a document that a step delivers, an attachment, or the next version
// of one. The rim has put its bytes into the blob store before.
#pragma once

#include <optional>
#include <string>

#include "app/work.h"
#include "domain/record/document.h"
#include "domain/release/release.h"

namespace fangxing::app {

// What is wished before the bytes are read; neither `document` nor `attachment`: a new attachment.
struct DocumentWish {
    static constexpr auto permission = access::Permission::take_part;
    release::ReleaseId release;
    std::optional<std::string> document;           // of the pack
    std::optional<record::DocumentId> attachment;  // whose next version this is
    std::string file_name;
    std::optional<std::string> note;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("document", self.document);
        field("attachment", self.attachment);
        field("file_name", self.file_name);
        field("note", self.note);
    }
};
// Answers {} where he may give it. Refuses 404 `document.unknown`, 404 `document.not_found` and as
// `record::may_give`.
base::Result<base::JsonText> look(Work& work, const DocumentWish& wish);

struct DocumentAnswer {
    record::DocumentId id;
    int revision = 0;
    base::Digest digest;
    record::FileKind kind = record::FileKind::text;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("revision", self.revision);
        field("digest", self.digest);
        field("kind", self.kind);
        field("version", self.version);
    }
};
struct GiveDocument {
    static constexpr std::string_view act = "give_document";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = DocumentAnswer;

    DocumentWish wish;
    base::Digest digest;
    std::int64_t size = 0;
    record::FileKind kind = record::FileKind::text;
    static void describe(auto& field, auto& self) {
        field("wish", self.wish);
        field("digest", self.digest);
        field("size", self.size);
        field("kind", self.kind);
    }
};
// Refuses as the wish and as `record::give`.
base::Result<base::Json> carry_out(Work& work, const GiveDocument& command);

}  // namespace fangxing::app
