// What is installed in an environment of a system, as a tool or a person found it.
#pragma once

#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/library/inventory.h"

namespace fangxing::app {

struct TakeInventory {
    static constexpr std::string_view act = "take_inventory";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = Saved;

    base::Ref system;
    std::string environment;
    std::vector<library::Installed> items;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("environment", self.environment);
        field("items", self.items);
    }
};
// Refuses 422 `inventory.incomplete`, 422 `input.invalid` (`system.unknown`).
base::Result<base::Json> carry_out(Work& work, const TakeInventory& command);

}  // namespace fangxing::app
