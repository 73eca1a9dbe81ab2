#include "app/commands/take_attendance.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/outcomes.h"
#include "app/bridge/trainings.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const TakeAttendance& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "train"));
    auto training = TRY(training_of(of, command.training));
    knowledge::AttendanceTaken taken{command.held_at, {}, work.actor().id};
    for (std::size_t n = 0; n < command.attendees.size(); ++n) {
        const auto& each = command.attendees[n];
        const auto field = "/attendees/" + std::to_string(n) + "/person";
        taken.attendees.push_back(
            {TRY(named_person(work, each.person, field)).id, each.attended, each.passed});
    }
    const auto before = training;
    TRY(work.save(training, TRY(knowledge::take_attendance(std::move(taken), work.now()))));
    count_training(of, &before, training);
    TRY(of.finish());  // a gate may wait for it
    return answer(training);
}

}  // namespace fangxing::app
