// How changes are realised: their releases with state, planned and actual dates (时间表).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/change/carried.h"
#include "domain/release/release.h"

namespace fangxing::app {

struct CarriedLine {
    change::ChangeId change;
    std::string change_number;
    change::State change_state = change::State::approved;
    std::string work_order;
    release::ReleaseId release;
    std::string number;
    std::string title;
    std::string pack;
    release::State state = release::State::requested;
    std::string stage;
    base::Words stage_name;
    std::optional<base::Instant> planned_start;
    std::optional<base::Instant> planned_end;
    std::optional<base::Instant> actual_start;  // of the newest attempt
    std::optional<base::Instant> actual_end;    // deployed
    std::optional<base::Instant> let_go_at;
    std::optional<change::ChangeReleaseEnded> ended;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("change_number", self.change_number);
        field("change_state", self.change_state);
        field("work_order", self.work_order);
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("pack", self.pack);
        field("state", self.state);
        field("stage", self.stage);
        field("stage_name", self.stage_name);
        field("planned_start", self.planned_start);
        field("planned_end", self.planned_end);
        field("actual_start", self.actual_start);
        field("actual_end", self.actual_end);
        field("let_go_at", self.let_go_at);
        field("ended", self.ended);
    }
};
// Per configuration item of the change: does the CMDB have it from one of these releases?
struct ChangedItem {
    base::Ref id;
    std::string code;
    base::Words name;
    std::string installed_version;
    bool updated = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("installed_version", self.installed_version);
        field("updated", self.updated);
    }
};
struct CarriedLines {
    std::vector<CarriedLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct ChangeReleasesAnswer {
    std::vector<CarriedLine> items;  // newest first
    std::vector<ChangedItem> changed;
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("changed", self.changed);
    }
};

struct ChangeReleases {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ChangeReleasesAnswer;
    change::ChangeId change;
    static void describe(auto& field, auto& self) { field("change", self.change); }
};
base::Result<base::JsonText> look(Work& work, const ChangeReleases& view);

// Asked by the number of a change, or of a work order; neither: nothing.
struct WorkOrders {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = CarriedLines;
    std::optional<std::string> change;
    std::optional<std::string> reference;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("reference", self.reference);
    }
};
base::Result<base::JsonText> look(Work& work, const WorkOrders& view);

}  // namespace fangxing::app
