// A task's ladder: reminders to who holds it, then word to who leads. It never moves a token.
#pragma once

#include "app/bridge/case.h"

namespace fangxing::app {

// Rungs become outbox rows, in working time around the task's due time.
void set_ladder(Case& of, const release::Task& task);
// Of a rollback decision: ten minutes before it is due its deciders are reminded, at its limit the
// release manager is told; at once where the limit has passed already.
void set_decision_ladder(Case& of, const release::Task& task, base::Instant due);
// The task is over: nobody is to be reminded of it.
void forget_ladder(Work& work, release::TaskId task);
// One rung is reached: whoever it concerns is told, unless the task is done meanwhile.
base::Result<void> climb(Case& of, release::Task& task, int rung);

}  // namespace fangxing::app
