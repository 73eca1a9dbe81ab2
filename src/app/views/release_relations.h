// What a release hangs together with: its changes in their order, those it should carry and does
// not, other releases on the same items at the same time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/change/change.h"
#include "domain/release/attempt.h"

namespace fangxing::app {

struct RelatedChange {
    change::ChangeId id;
    std::string number;
    std::string title;
    change::State state = change::State::in_review;
    std::vector<std::string> depends_on;  // numbers
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("state", self.state);
        field("depends_on", self.depends_on);
    }
};
// A change of this release depends on one that is neither in it nor carried out yet.
struct Outside {
    std::string change;
    change::ChangeId depends_on;
    std::string number;
    std::string title;
    change::State state = change::State::in_review;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("depends_on", self.depends_on);
        field("number", self.number);
        field("title", self.title);
        field("state", self.state);
    }
};
struct OverlapLine {
    release::ReleaseId release;
    std::string number;
    std::string title;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;
    std::vector<std::string> items;  // codes
    bool acknowledged = false;
    std::vector<release::Action> actions;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("start", self.start);
        field("end", self.end);
        field("items", self.items);
        field("acknowledged", self.acknowledged);
        field("actions", self.actions);
    }
};
struct ReleaseRelationsView {
    std::vector<RelatedChange> changes;  // in the order in which they are released
    std::vector<Outside> warnings;
    std::vector<OverlapLine> overlaps;
    static void describe(auto& field, auto& self) {
        field("changes", self.changes);
        field("warnings", self.warnings);
        field("overlaps", self.overlaps);
    }
};
struct ReleaseRelations {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleaseRelationsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseRelations& view);

}  // namespace fangxing::app
