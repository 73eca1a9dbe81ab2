// What goes in and out of the library: use applications and movements, page by page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/page.h"
#include "domain/library/movement.h"
#include "domain/library/use.h"

namespace fangxing::app {

struct UseView {
    library::Use use;
    std::vector<std::string> actions;  // "decide_use", "check_out", "give_back"
    static void describe(auto& field, auto& self) {
        field("use", self.use);
        field("actions", self.actions);
    }
};
struct LibraryUses {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<UseView>;

    std::optional<library::EntryId> entry;
    std::optional<library::UseState> state;
    std::optional<bool> mine;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("state", self.state);
        field("mine", self.mine);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const LibraryUses& view);

struct LibraryMovements {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<library::Movement>;

    std::optional<library::MovementKind> kind;
    std::optional<base::Ref> system;
    std::optional<library::EntryId> entry;
    std::optional<base::Ref> release;
    std::optional<base::Instant> from;
    std::optional<base::Instant> to;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("system", self.system);
        field("entry", self.entry);
        field("release", self.release);
        field("from", self.from);
        field("to", self.to);
        field("after", self.after);
        field("limit", self.limit);
    }
};
// The newest first; `from` counts, `to` does not.
base::Result<base::JsonText> look(Work& work, const LibraryMovements& view);

}  // namespace fangxing::app
