// Who came to a training session, and who reached the standard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/trainings.h"
#include "app/work.h"

namespace fangxing::app {

struct AttendeeNamed {
    std::string person;  // login
    bool attended = false;
    std::optional<bool> passed;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("attended", self.attended);
        field("passed", self.passed);
    }
};
struct TakeAttendance {
    static constexpr std::string_view act = "take_attendance";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TrainingAnswer;

    release::ReleaseId release;
    knowledge::TrainingId training;
    base::Instant held_at;
    std::vector<AttendeeNamed> attendees;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("training", self.training);
        field("held_at", self.held_at);
        field("attendees", self.attendees);
    }
};
// Refuses 403 `release.act_not_yours`, 404 `training.not_found`, 409 `training.not_held_yet`, 422
// `training.without_attendees`, `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const TakeAttendance& command);

}  // namespace fangxing::app
