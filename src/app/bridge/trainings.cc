#include "app/bridge/trainings.h"

namespace fangxing::app {

base::Result<knowledge::Training> training_of(Case& of, knowledge::TrainingId id) {
    auto training = TRY(of.work().get<knowledge::Training>(id));
    if (training.planned.release.value == of.release().id.value) return training;
    return base::refuse(base::Kind::not_found, "training.not_found", {{"id", id.text()}});
}

}  // namespace fangxing::app
