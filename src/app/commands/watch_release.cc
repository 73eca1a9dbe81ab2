#include "app/commands/watch_release.h"

#include "app/bridge/case.h"
#include "app/views/watched_releases.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const WatchRelease& command) {
    const auto of = TRY(Case::open(work, command.release));
    const auto me = work.actor().id;
    const auto watched = work.where<release::Watch>("watcher", me.value).size();
    const release::WatchBegun wish{of.release().id, me, work.now()};
    auto watch = my_watch(work, command.release);
    const auto events = TRY(release::begin_watch(watch, wish, watched));
    if (watch) {
        TRY(work.save(*watch, events));
    } else {
        release::Watch fresh;
        fresh.id = {work.fresh_id()};
        TRY(work.add(fresh, events));
    }
    return base::encode(WatchAnswer{true});
}

}  // namespace fangxing::app
