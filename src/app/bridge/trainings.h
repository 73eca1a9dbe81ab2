// Training sessions of a release as commands find them.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/knowledge/training.h"

namespace fangxing::app {

// Refuses 404 `training.not_found`, also where it belongs to another release.
base::Result<knowledge::Training> training_of(Case& of, knowledge::TrainingId id);

}  // namespace fangxing::app
