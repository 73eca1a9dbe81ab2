// Process packs: what is in force, what is being drafted, the cover of the process document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/page.h"
#include "base/words.h"
#include "domain/pack/document.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct PackLine {
    std::string pack;
    base::Words name;
    std::string owner;
    std::string number;               // in force now; empty: none yet
    base::Instant effective;          // since when
    std::string next;                 // published, in force later
    base::Instant next_effective;     // from when
    std::optional<pack::State> work;  // state of the draft at work
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("name", self.name);
        field("owner", self.owner);
        field("number", self.number);
        field("effective", self.effective);
        field("next", self.next);
        field("next_effective", self.next_effective);
        field("work", self.work);
    }
};
struct PackLines {
    std::vector<PackLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct AllPacks {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PackLines;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const AllPacks& view);

// A version without its files' bytes.
struct VersionLine {
    pack::Version version;
    std::int64_t match = 0;  // for If-Match
    bool in_force = false;
    std::vector<std::string> actions;  // commands that this person may give now
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("match", self.match);
        field("in_force", self.in_force);
        field("actions", self.actions);
    }
};
// `force`: the version in force, or null.
VersionLine version_line(const pack::Version& version, const pack::Version* force, Work& work);

// The cover and revision table as the newest readable version says them (封面、修订记录).
struct PackView {
    std::string pack;
    base::Words name;
    base::Json control;
    base::Json source;
    base::Json revisions;
    std::vector<VersionLine> versions;  // newest first
    pack::Document document;
    std::int64_t document_match = 0;  // for If-Match; 0 before its first save
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("name", self.name);
        field("control", self.control);
        field("source", self.source);
        field("revisions", self.revisions);
        field("versions", self.versions);
        field("document", self.document);
        field("document_match", self.document_match);
        field("actions", self.actions);
    }
};
struct OnePack {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PackView;

    std::string pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
base::Result<base::JsonText> look(Work& work, const OnePack& view);

}  // namespace fangxing::app
