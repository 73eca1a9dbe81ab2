// A task that arrives while its holder is away is offered to his substitute.
#pragma once

#include "app/bridge/case.h"
#include "domain/access/absence.h"

namespace fangxing::app {

// Where nobody who could do the task is here, the substitute of the first who is away acts for him,
// both named (INV-29). Not one who wrote what the task would sign: then it waits as it is.
base::Result<void> offer_to_substitute(Case& of, release::Task& task);

}  // namespace fangxing::app
