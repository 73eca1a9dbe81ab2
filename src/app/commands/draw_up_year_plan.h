// Who owns the windows of a process says that their plan of a year is drawn up.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/calendar/year_plan.h"

namespace fangxing::app {

struct DrawUpYearPlan {
    static constexpr std::string_view act = "draw_up_year_plan";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    int year = 0;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("year", self.year);
    }
};
// Refuses 404 `year_plan.not_found` where the process draws up none, and as `calendar::draw_up`.
base::Result<base::Json> carry_out(Work& work, const DrawUpYearPlan& command);

}  // namespace fangxing::app
