// The plans of a year's release windows, process by process: by when, drawn up by whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"

namespace fangxing::app {

struct YearPlanLine {
    std::string pack;
    base::Words pack_name;
    base::Instant arises_at;
    base::Instant due_at;
    bool overdue = false;  // and not drawn up
    std::optional<HolderLine> by;
    std::optional<base::Instant> at;
    bool late = false;
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("arises_at", self.arises_at);
        field("due_at", self.due_at);
        field("overdue", self.overdue);
        field("by", self.by);
        field("at", self.at);
        field("late", self.late);
        field("actions", self.actions);
    }
};
struct YearPlanLines {
    std::vector<YearPlanLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct YearPlans {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = YearPlanLines;
    int year = 0;
    static void describe(auto& field, auto& self) { field("year", self.year); }
};
base::Result<base::JsonText> look(Work& work, const YearPlans& view);

}  // namespace fangxing::app
