// The dossier (发布卷宗) of a release that is over: everything about it, as files that one signed
// list names by digest, with the journal's part proved entry by entry.
#pragma once

#include <string>
#include <vector>

#include "app/print/sheet.h"
#include "app/work.h"
#include "domain/journal/entry.h"
#include "domain/release/events.h"

namespace fangxing::app {

// One of: a text as it stands, a sheet to be printed as a page, or bytes that are stored.
struct DossierFile {
    std::string path;  // "records/release_plan.json"
    base::Words what;
    std::string text;
    std::optional<Sheet> sheet;
    base::Digest blob;
    std::int64_t size = 0;       // of the blob, in bytes
    std::string erased_by = {};  // number of the run that erased the blob
    static void describe(auto& field, auto& self) {
        field("path", self.path);
        field("what", self.what);
        field("text", self.text);
        field("sheet", self.sheet);
        field("blob", self.blob);
        field("size", self.size);
        field("erased_by", self.erased_by);
    }
};
struct DossierFiles {
    std::string number;
    std::string title;
    base::Digest pack_digest;
    std::vector<DossierFile> files;  // by path
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("pack_digest", self.pack_digest);
        field("files", self.files);
    }
};
// Refuses 404 `release.not_found`, 409 `dossier.release_open`, 409 `journal.not_proved_yet` for the
// seconds until a checkpoint covers the release's last entry.
struct DossierOf {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = DossierFiles;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const DossierOf& view);

// An entry of `journal.json`: what it says, and the path from its leaf to the signed root.
struct ProvedEntry {
    journal::Sealed entry;
    std::string payload;  // empty where it was erased by rule
    std::vector<std::string> path;
    std::string leaf = {};  // base64, where the actor is a pseudonym since; else empty
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("payload", self.payload);
        field("path", self.path);
        field("leaf", self.leaf);
    }
};
struct ProvedEntries {
    std::string note;  // the checkpoint that all paths lead to
    std::vector<ProvedEntry> entries;
    static void describe(auto& field, auto& self) {
        field("note", self.note);
        field("entries", self.entries);
    }
};

}  // namespace fangxing::app
