#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

// Without a message it waits to be completed by hand.
std::optional<Trouble> begin_receive_task(Run& run, Key key) {
    return arm(run, key, run.element(key), key);
}

}  // namespace fangxing::engine
