// A release leaves the list of those that one watches.
#pragma once

#include "app/commands/watch_release.h"

namespace fangxing::app {

struct UnwatchRelease {
    static constexpr std::string_view act = "unwatch_release";
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = WatchAnswer;

    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
// Also where it may not be read any more.
base::Result<base::Json> carry_out(Work& work, const UnwatchRelease& command);

}  // namespace fangxing::app
