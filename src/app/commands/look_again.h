// Time alone made something possible (a window opened): waiting gates are looked at again.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct LookAgain {
    static constexpr std::string_view act = "look_again";
    static constexpr access::Permission permission = access::Permission::deploy;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
// Answers the release. Safe to repeat.
base::Result<base::Json> carry_out(Work& work, const LookAgain& command);

}  // namespace fangxing::app
