// A new change request, in review; its number is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct CreateChange {
    static constexpr std::string_view act = "create_change";
    static constexpr auto permission = access::Permission::manage_changes;
    using Answer = Saved;

    std::string title;
    std::string purpose;
    std::string change_class;
    base::Ref system;
    std::vector<base::Ref> items;  // configuration items that it changes
    std::string impact_analysis;
    std::string resource_analysis;
    static void describe(auto& field, auto& self) {
        field("title", self.title);
        field("purpose", self.purpose);
        field("change_class", self.change_class);
        field("system", self.system);
        field("items", self.items);
        field("impact_analysis", self.impact_analysis);
        field("resource_analysis", self.resource_analysis);
    }
};
// Refuses 422 `change.incomplete`, 422 `input.invalid` (`system.unknown`, `ci.unknown`).
base::Result<base::Json> carry_out(Work& work, const CreateChange& command);

}  // namespace fangxing::app
