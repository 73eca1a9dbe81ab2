// The life of an activity: entered, armed, at work, completed, left; or withdrawn.
#pragma once

#include <optional>

#include "process/engine/run.h"

namespace fangxing::engine {

// What a new live activity starts with.
struct Opening {
    Key parent = 0;
    Index element = none;
    std::int64_t loop = 0;
    Key thrower = 0;
    Variables variables;
};

// Makes it live and starts its work (or the loop around its work).
Key open_activity(Run& run, Opening opening);
// Input mappings, boundary events, then the work itself; also what a retry does.
void activate(Run& run, Key key);
// Its work is done: output mappings, then the loop around it, or `leave`.
void complete(Run& run, Key key, const feel::Value& variables);
// The token goes on along the outgoing flows.
void leave(Run& run, Key key);
// Tries again from the phase in which the incident arose.
void retry(Run& run, Key key);

// Takes it away with all that lives in it.
void withdraw(Run& run, Key key);
void withdraw_children(Run& run, Key scope);
// Its own timers and subscriptions.
void disarm(Run& run, Key key);

// A token that came by a flow has ended in that scope.
void pass(Run& run, Key scope, Index element);
}  // namespace fangxing::engine
