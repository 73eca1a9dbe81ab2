// All organisation units.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct UnitsAnswer {
    std::vector<access::Unit> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};

struct Units {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = UnitsAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Units& view);

}  // namespace fangxing::app
