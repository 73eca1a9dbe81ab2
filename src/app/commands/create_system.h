// A new application system of the organisation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

struct CreateSystem {
    static constexpr std::string_view act = "create_system";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    std::string code;  // registered name for version numbers
    base::Words name;
    access::UnitId unit;
    access::PersonId owner;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("unit", self.unit);
        field("owner", self.owner);
    }
};
// Refuses 422 `system.incomplete`, 422 `input.invalid` (unit or person unknown), 409
// `system.code_taken`.
base::Result<base::Json> carry_out(Work& work, const CreateSystem& command);

}  // namespace fangxing::app
