// The releases that I watch (关注), the one that I began to watch last first.
#pragma once

#include <optional>

#include "app/views/releases.h"
#include "domain/release/watch.h"

namespace fangxing::app {

// Also one that has ended.
std::optional<release::Watch> my_watch(Work& work, release::ReleaseId release);
bool watches(Work& work, release::ReleaseId release);

struct WatchedReleases {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleasePage;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const WatchedReleases& view);

}  // namespace fangxing::app
