// A document (文档) of a release: a file that a step of the pack delivers, or an attachment beside
// (附件); every version stays, named by the digest of its bytes.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"
#include "domain/record/file_kind.h"

namespace fangxing::record {

struct DocumentTag;
using DocumentId = base::Id<DocumentTag>;

enum class DocumentState { given, not_applicable };
constexpr auto names(DocumentState) {
    return base::named<DocumentState>(
        {{DocumentState::given, "given"}, {DocumentState::not_applicable, "not_applicable"}});
}

// One version of the file, as it came.
struct FileVersion {
    int revision = 0;
    base::Digest digest;
    std::int64_t size = 0;
    FileKind kind = FileKind::text;
    std::string file_name;
    std::string note;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("revision", self.revision);
        field("digest", self.digest);
        field("size", self.size);
        field("kind", self.kind);
        field("file_name", self.file_name);
        field("note", self.note);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};

struct DocumentGiven {
    static constexpr std::string_view type = "document.given";
    base::Ref release;
    std::string document;  // of the pack; empty for an attachment
    FileVersion file;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("document", self.document);
        field("file", self.file);
    }
};
// A deliverable that this release does not need, and why.
struct MarkedNotApplicable {
    static constexpr std::string_view type = "document.not_applicable";
    base::Ref release;
    std::string document;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("document", self.document);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};

// By the rule of retention; what the files were called and their digests stay.
struct FilesErased {
    static constexpr std::string_view type = "document.erased";
    base::Ref run;  // whose protocol names them
    std::string number;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("run", self.run);
        field("number", self.number);
        field("at", self.at);
    }
};

struct Document {
    static constexpr std::string_view table = "documents";
    static constexpr std::string_view noun = "document";
    using Event = std::variant<DocumentGiven, MarkedNotApplicable, FilesErased>;

    DocumentId id;
    std::int64_t version = 0;
    base::Ref release;
    std::string document;
    DocumentState state = DocumentState::given;
    std::string reason;  // of not being applicable
    std::vector<FileVersion> files;
    std::optional<FilesErased> erased;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("document", self.document);
        field("state", self.state);
        field("reason", self.reason);
        field("files", self.files);
        field("erased", self.erased);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.release);
        column("place", self.place());
    }
    // A release has one document of each name, and any number of attachments.
    std::string place() const {
        return release.text() + ":" + (document.empty() ? id.text() : document);
    }
    const FileVersion* newest() const { return files.empty() ? nullptr : &files.back(); }
    static std::int64_t release_of(const Document& self) { return self.release.value; }
};
void apply(Document& document, const Document::Event& event);

// What a section's digest is computed over: the newest file, or the words why there is none.
base::Json part_of(const Document& document);

}  // namespace fangxing::record
