// A new organisation unit.
#pragma once

#include <optional>

#include "app/pipeline.h"

namespace fangxing::app {

struct CreateUnit {
    static constexpr std::string_view act = "create_unit";
    static constexpr auto permission = access::Permission::manage_people;

    std::string code;
    base::Words name;
    std::optional<access::UnitId> parent;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("parent", self.parent);
    }
};
// Refuses 409 `unit.code_taken`.
base::Result<base::Json> carry_out(Work& work, const CreateUnit& command);

}  // namespace fangxing::app
