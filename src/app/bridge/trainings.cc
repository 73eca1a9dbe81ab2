#include "app/bridge/trainings.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<knowledge::Training> training_of(Case& of, knowledge::TrainingId id) {
    auto training = TRY(of.work().get<knowledge::Training>(id));
    if (training.planned.release.value == of.release().id.value) return training;
    return base::refuse(base::Kind::not_found, "training.not_found", {{"id", id.text()}});
}

base::Result<access::PersonId> person_at(Work& work, const std::string& login,
                                         const std::string& field) {
    const auto person = person_by_login(work.store(), login);
    if (person) return person->id;
    return base::refuse(base::Kind::invalid, "person.not_found", {{"id", login}},
                        {{"person.not_found", field, {{"id", login}}}});
}

}  // namespace fangxing::app
