// From a version in production to all that stands behind it, by links (追溯), and back from a
// person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/release_items.h"
#include "app/work.h"
#include "domain/release/release.h"

namespace fangxing::app {

// `href` is an address of the API, `page` one of the page.
struct TraceLink {
    std::string kind;  // "change", "plan", "test", "record", "approval", "person" …
    std::string name;  // number, login, title
    base::Words words;
    std::string href;
    std::string page;
    std::optional<base::Instant> at;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("name", self.name);
        field("words", self.words);
        field("href", self.href);
        field("page", self.page);
        field("at", self.at);
    }
};
struct ReleaseTraceView {
    release::ReleaseId release;
    std::string number;
    std::string title;
    std::vector<ReleaseItem> versions;  // what runs by it
    std::vector<TraceLink> links;
    std::vector<std::string> gaps;  // kinds that every release into production has, and this lacks
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("versions", self.versions);
        field("links", self.links);
        field("gaps", self.gaps);
    }
};
struct ReleaseTrace {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ReleaseTraceView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseTrace& view);

struct PartLine {
    release::ReleaseId release;
    std::string number;
    std::string title;
    release::State state = release::State::requested;
    std::vector<std::string> parts;  // "approval", "task", "taken_by", "asked_by", "approved_by"
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("state", self.state);
        field("parts", self.parts);
    }
};
struct PartLines {
    std::vector<PartLine> items;  // newest first
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
// What a person did on releases.
struct PersonReleases {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PartLines;
    access::PersonId person;
    static void describe(auto& field, auto& self) { field("person", self.person); }
};
base::Result<base::JsonText> look(Work& work, const PersonReleases& view);

}  // namespace fangxing::app
