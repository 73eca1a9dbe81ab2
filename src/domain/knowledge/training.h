// A training session (培训) of a release: planned, held, attended, and what its attendees say of
// it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::knowledge {

struct TrainingTag;
using TrainingId = base::Id<TrainingTag>;

struct Attendee {
    access::PersonId person;
    bool attended = false;
    std::optional<bool> passed;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("attended", self.attended);
        field("passed", self.passed);
    }
};
struct TrainingPlanned {
    static constexpr std::string_view type = "training.planned";
    base::Ref release;
    std::string kind;  // "customer_use", "maintenance" or "help_desk"
    base::Instant on;
    std::string audience;  // the group for which it is
    std::string materials;
    std::vector<access::PersonId> required;
    access::PersonId by;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("on", self.on);
        field("audience", self.audience);
        field("materials", self.materials);
        field("required", self.required);
        field("by", self.by);
    }
};
struct AttendanceTaken {
    static constexpr std::string_view type = "training.attendance_taken";
    base::Instant held_at;
    std::vector<Attendee> attendees;
    access::PersonId by;
    static void describe(auto& field, auto& self) {
        field("held_at", self.held_at);
        field("attendees", self.attendees);
        field("by", self.by);
    }
};
struct FeedbackGiven {
    static constexpr std::string_view type = "training.feedback_given";
    access::PersonId by;
    int rating = 0;  // 1 to 5
    std::string text;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("rating", self.rating);
        field("text", self.text);
        field("at", self.at);
    }
};

struct Training {
    static constexpr std::string_view table = "trainings";
    static constexpr std::string_view noun = "training";
    using Event = std::variant<TrainingPlanned, AttendanceTaken, FeedbackGiven>;

    TrainingId id;
    std::int64_t version = 0;
    TrainingPlanned planned;
    std::optional<base::Instant> held_at;
    std::vector<Attendee> attendees;
    std::vector<FeedbackGiven> feedback;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("planned", self.planned);
        field("held_at", self.held_at);
        field("attendees", self.attendees);
        field("feedback", self.feedback);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.planned.release);
        column("kind", self.planned.kind);
    }
    static std::int64_t release_of(const Training& self) { return self.planned.release.value; }
};
void apply(Training& training, const Training::Event& event);

// Refuses 422 `training.incomplete` with every missing field, 422 `training.unknown_kind`.
base::Result<std::vector<Training::Event>> plan(TrainingPlanned planned);
// May be corrected by taking it again. Refuses 409 `training.not_held_yet` for a time to come, 422
// `training.without_attendees`.
base::Result<std::vector<Training::Event>> take_attendance(AttendanceTaken taken,
                                                           base::Instant now);
// Refuses 403 `training.not_attended`, 409 `training.feedback_given`, 422
// `training.bad_rating`.
base::Result<std::vector<Training::Event>> give_feedback(const Training& training,
                                                         FeedbackGiven feedback);
// Those who had to come and did not (S4-47).
std::vector<access::PersonId> not_trained(const Training& training);
// Mean of the ratings; nothing where nobody said anything.
std::optional<double> mean_rating(const Training& training);

}  // namespace fangxing::knowledge
