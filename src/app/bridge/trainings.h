// Training sessions of a release as commands find them, and the people they name.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/knowledge/training.h"

namespace fangxing::app {

// Refuses 404 `training.not_found`, also where it belongs to another release.
base::Result<knowledge::Training> training_of(Case& of, knowledge::TrainingId id);
// Refuses 422 `person.not_found` with the place of the login that nobody has.
base::Result<access::PersonId> person_at(Work& work, const std::string& login,
                                         const std::string& field);

}  // namespace fangxing::app
