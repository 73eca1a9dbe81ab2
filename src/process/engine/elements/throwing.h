// What throw events and end events share.
#pragma once

#include "process/engine/run.h"

namespace fangxing::engine {

// Throws what the event says. False: the token does not go on from here, because the event waits,
// stands still, has gone on by itself, or its scope is no more.
bool throw_it(Run& run, const Token& token);
// What the input mappings of an error or escalation give; nothing without a mapping.
feel::Value carried_by_mapping(Run& run, const Token& token);

}  // namespace fangxing::engine
