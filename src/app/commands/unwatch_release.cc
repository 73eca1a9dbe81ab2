#include "app/commands/unwatch_release.h"

#include "app/views/watched_releases.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const UnwatchRelease& command) {
    auto watch = my_watch(work, command.release);
    if (watch) TRY(work.save(*watch, release::end_watch(watch)));
    return base::encode(WatchAnswer{false});
}

}  // namespace fangxing::app
