// One search over all that is found by words: grouped by kind, each hit with the words around it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/release.h"

namespace fangxing::app {

struct FoundLine {
    FoundKind kind = FoundKind::release;
    base::Ref id;
    base::Words name;
    std::string number;   // of a release, a change, a problem; the code of an item; or nothing
    std::string passage;  // what it says around the first hit
    std::optional<base::Ref> release;  // that it is of
    std::string release_number;
    std::string release_title;
    std::string paper;  // a record's kind in its release's pack
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("id", self.id);
        field("name", self.name);
        field("number", self.number);
        field("passage", self.passage);
        field("release", self.release);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("paper", self.paper);
        field("at", self.at);
    }
};
struct FoundGroup {
    FoundKind kind = FoundKind::release;
    std::vector<FoundLine> items;
    std::optional<base::Ref> next;  // `after` of this kind's next page; absent on the last
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("items", self.items);
        field("next", self.next);
    }
};
struct FoundGroups {
    std::vector<FoundGroup> groups;  // only those with hits
    static void describe(auto& field, auto& self) { field("groups", self.groups); }
};
// Every kind, five of each; or one kind, page by page. Newest first. What the reader may not read
// is not found. Refuses 422 `input.invalid` with `input.out_of_range` for a limit beyond 100,
// `search.page_of_kind` for `after` without a kind.
struct Search {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = FoundGroups;

    std::string text;
    std::optional<FoundKind> kind;
    std::optional<base::Ref> unit;
    std::optional<base::Ref> system;
    std::optional<base::Instant> from;    // written, this moment included
    std::optional<base::Instant> before;  // and this one not
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("kind", self.kind);
        field("unit", self.unit);
        field("system", self.system);
        field("from", self.from);
        field("before", self.before);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Search& view);

}  // namespace fangxing::app
