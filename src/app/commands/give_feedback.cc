#include "app/commands/give_feedback.h"

#include "app/bridge/trainings.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveFeedback& command) {
    auto of = TRY(Case::open(work, command.release));
    auto training = TRY(training_of(of, command.training));
    const knowledge::FeedbackGiven feedback{work.actor().id, command.rating, command.text,
                                            work.now()};
    TRY(work.save(training, TRY(knowledge::give_feedback(training, feedback))));
    return answer(training);
}

}  // namespace fangxing::app
