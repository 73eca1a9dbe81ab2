// A delivered process is loaded: in effect as it is, for releases that start from now on.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct LoadPackTemplate {
    static constexpr std::string_view act = "load_pack_template";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
// Answers the version that it is; loaded already, nothing happens. Refuses as `pack::load`, and 404
// `pack.not_found` {id} where no such pack is delivered.
base::Result<base::Json> carry_out(Work& work, const LoadPackTemplate& command);

}  // namespace fangxing::app
