// Documents of a release: those that its pack names, who owes them and since when they are there,
// and the attachments beside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/record/document.h"
#include "domain/release/release.h"

namespace fangxing::app {

// A step that gives the document, and whether it may be left out there.
struct AskedLine {
    std::string step;
    std::string code;
    base::Words role;
    bool optional = false;
    bool may_be_na = false;
    static void describe(auto& field, auto& self) {
        field("step", self.step);
        field("code", self.code);
        field("role", self.role);
        field("optional", self.optional);
        field("may_be_na", self.may_be_na);
    }
};
struct DocumentLine {
    std::optional<record::DocumentId> id;  // once there is something
    std::string document;                  // of the pack; empty: an attachment
    base::Words name;
    std::string state;  // "absent", "given", "not_applicable"
    std::string reason;
    std::vector<std::string> kinds;
    bool has_template = false;
    std::vector<AskedLine> asked_by;
    std::vector<record::FileVersion> files;     // oldest first
    std::optional<record::FilesErased> erased;  // by rule; names and digests stay
    std::vector<std::string> actions;           // "give_document", "mark_not_applicable"
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("document", self.document);
        field("name", self.name);
        field("state", self.state);
        field("reason", self.reason);
        field("kinds", self.kinds);
        field("has_template", self.has_template);
        field("asked_by", self.asked_by);
        field("files", self.files);
        field("erased", self.erased);
        field("actions", self.actions);
    }
};
struct DocumentsView {
    std::vector<DocumentLine> items;        // in the pack's order of steps
    std::vector<DocumentLine> attachments;  // oldest first
    std::vector<std::string> actions;       // "attach_file"
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("attachments", self.attachments);
        field("actions", self.actions);
    }
};
struct ReleaseDocuments {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = DocumentsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseDocuments& view);

// One version of one document, for whoever may read its release. Refuses 404
// `document.unknown_revision`, `document.erased` {number, at}.
struct OneFile {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = record::FileVersion;
    record::DocumentId document;
    int revision = 0;
    static void describe(auto& field, auto& self) {
        field("document", self.document);
        field("revision", self.revision);
    }
};
base::Result<base::JsonText> look(Work& work, const OneFile& view);

// The file that the pack gives people to fill in. Refuses 404 `document.unknown`, 404
// `document.no_template`.
struct DocumentTemplate {
    static constexpr access::Permission permission = access::Permission::read_business;
    release::ReleaseId release;
    std::string document;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("document", self.document);
    }
};
struct TemplateBytes {
    std::string file_name;
    std::string bytes;
};
base::Result<TemplateBytes> template_of(Work& work, const DocumentTemplate& view);

}  // namespace fangxing::app
