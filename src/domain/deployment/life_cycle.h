// The life of a deployment as a table: which state follows which, and why.
#pragma once

#include <optional>

#include "domain/deployment/deployment.h"

namespace fangxing::deployment {

enum class Cause {
    step_failed,  // or its result is unknown
    step_resumed,
    all_done,
    paused,
    continued,
    rollback_decided,
    undo_failed,
    undo_resumed,
    undone,
};

// The state that follows, or nothing where the cause does not count in this state.
std::optional<State> follows(State state, Cause cause);

// Nothing more is to come of it: done, or left out.
bool is_settled(const Run& run);

// Failed, or unknown and not to be repeated by itself: only a person moves it.
bool is_stuck(const Run& run);

// A step of unknown result that may be handed out again by itself: it is repeatable, or only looks.
bool may_repeat(const Run& run);

}  // namespace fangxing::deployment
