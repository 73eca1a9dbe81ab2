// An attendee says what he thinks of a training session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/trainings.h"
#include "app/work.h"

namespace fangxing::app {

struct GiveFeedback {
    static constexpr std::string_view act = "give_feedback";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TrainingAnswer;

    release::ReleaseId release;
    knowledge::TrainingId training;
    int rating;
    std::string text;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("training", self.training);
        field("rating", self.rating);
        field("text", self.text);
    }
};
// Refuses 404 `training.not_found`, 403 `training.not_attended`, 409 `training.feedback_given`, 422
// `training.bad_rating`.
base::Result<base::Json> carry_out(Work& work, const GiveFeedback& command);

}  // namespace fangxing::app
