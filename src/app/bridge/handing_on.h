// A task goes to another person: who that may be, and that he is told.
#pragma once

#include <string>

#include "app/bridge/case.h"
#include "domain/access/person.h"

namespace fangxing::app {

// The person to whom a task is given. Refuses 422 `person.not_found`, 403 `approval.author` where
// he wrote what the task's signature would cover.
base::Result<access::Person> taker(Case& of, const release::Task& task, const std::string& login);
// Writes the hand-over and tells the new holder.
base::Result<void> hand_on(Case& of, release::Task& task,
                           const std::vector<release::Task::Event>& events);

}  // namespace fangxing::app
