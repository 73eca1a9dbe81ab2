#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/names.h"

namespace fangxing::engine {

std::optional<Trouble> begin_sub_process(Run& run, Key key) {
    if (auto trouble = arm_scope(run, key)) return trouble;
    run.put({key, run.element(key).start, none});
    return std::nullopt;
}

void begin_process(Run& run, Index start) {
    const auto key = run.instance().key();
    if (auto trouble = arm_scope(run, key)) run.raise(key, *trouble);
    run.put({key, start, none});
}

void end_process(Run& run) {
    const auto key = run.instance().key();
    const auto variables = visible_variables(run.instance(), key);
    disarm(run, key);
    run.forget_incident(key);
    run.emit(Left{key, 0, true});
    run.emit(Ended{State::completed});
    run.want(Finish{State::completed, variables});
}

}  // namespace fangxing::engine
