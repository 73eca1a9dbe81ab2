// A release is put into one's own list of those that one watches.
#pragma once

#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct WatchAnswer {
    bool watched = false;
    static void describe(auto& field, auto& self) { field("watched", self.watched); }
};
struct WatchRelease {
    static constexpr std::string_view act = "watch_release";
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = WatchAnswer;

    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
// Refuses 404 `release.not_found`, 409 `watch.too_many`.
base::Result<base::Json> carry_out(Work& work, const WatchRelease& command);

}  // namespace fangxing::app
