#include "app/commands/plan_training.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/outcomes.h"
#include "app/bridge/trainings.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const PlanTraining& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "train"));
    knowledge::TrainingPlanned planned{base::Ref{command.release.value},
                                       command.kind,
                                       command.on,
                                       command.audience,
                                       command.materials,
                                       {},
                                       work.actor().id};
    const auto logins = command.required.value_or(std::vector<std::string>{});
    for (std::size_t n = 0; n < logins.size(); ++n) {
        planned.required.push_back(
            TRY(active_person(work, logins[n], "/required/" + std::to_string(n))).id);
    }
    const auto events = TRY(knowledge::plan(std::move(planned)));
    knowledge::Training training;
    training.id = {work.fresh_id()};
    TRY(work.add(training, events));
    count_training(of, nullptr, training);
    return answer(training);
}

}  // namespace fangxing::app
