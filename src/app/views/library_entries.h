// The definitive library, page by page, and one entry.
#pragma once

#include <optional>
#include <string>

#include "app/views/page.h"
#include "domain/library/library.h"

namespace fangxing::app {

struct EntryView {
    library::Entry entry;
    std::vector<std::string> actions;  // commands that this person may give now
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("actions", self.actions);
    }
};
struct LibraryEntries {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<EntryView>;

    std::optional<base::Ref> system;
    std::optional<library::State> state;
    std::optional<base::Digest> digest;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("state", self.state);
        field("digest", self.digest);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const LibraryEntries& view);

struct OneLibraryEntry {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = EntryView;

    library::EntryId entry;
    static void describe(auto& field, auto& self) { field("entry", self.entry); }
};
base::Result<base::JsonText> look(Work& work, const OneLibraryEntry& view);

}  // namespace fangxing::app
