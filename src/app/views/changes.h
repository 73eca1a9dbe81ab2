// Change requests, the newest first, page by page, and one of them.
#pragma once

#include <optional>
#include <string>

#include "app/views/holders.h"
#include "app/views/page.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct ChangeView {
    change::Change change;
    std::vector<std::string> actions;  // commands that this person may give now
    std::vector<HolderLine> board;     // the change management board
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("actions", self.actions);
        field("board", self.board);
    }
};
struct Changes {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<ChangeView>;

    std::optional<base::Ref> system;
    std::optional<change::State> state;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("state", self.state);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Changes& view);

struct OneChange {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ChangeView;

    change::ChangeId change;
    static void describe(auto& field, auto& self) { field("change", self.change); }
};
base::Result<base::JsonText> look(Work& work, const OneChange& view);

}  // namespace fangxing::app
