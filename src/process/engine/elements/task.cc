#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

// An abstract or manual task has nothing to wait for.
std::optional<Trouble> begin_task(Run& run, Key key) {
    if (run.element(key).job) return run_job(run, key);
    complete(run, key, {});
    return std::nullopt;
}

}  // namespace fangxing::engine
