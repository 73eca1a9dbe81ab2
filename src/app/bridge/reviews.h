// Reviews of a process: planned with invitations, and followed by the next of their series.
#pragma once

#include "app/bridge/improving.h"
#include "domain/improvement/review.h"

namespace fangxing::app {

// Writes it, invites its participants and waits for its time.
base::Result<improvement::Review> hold_review(
    Work& work, const std::vector<improvement::Review::Event>& events);
// Its time has come: the next of its series is planned. Safe to repeat.
base::Result<void> follow_review(Work& work, improvement::ReviewId id);

}  // namespace fangxing::app
