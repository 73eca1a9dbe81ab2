#include "domain/knowledge/training.h"

#include <algorithm>
#include <array>

namespace fangxing::knowledge {
namespace {

using base::Kind;
using base::refuse;

bool has_attended(const Training& training, access::PersonId person) {
    return std::ranges::any_of(training.attendees, [&](const Attendee& each) {
        return each.person == person && each.attended;
    });
}

}  // namespace

void apply(Training& training, const Training::Event& event) {
    struct Apply {
        Training& training;
        void operator()(const TrainingPlanned& each) const { training.planned = each; }
        void operator()(const AttendanceTaken& each) const {
            training.held_at = each.held_at;
            training.attendees = each.attendees;
        }
        void operator()(const FeedbackGiven& each) const { training.feedback.push_back(each); }
    };
    std::visit(Apply{training}, event);
}

base::Result<std::vector<Training::Event>> plan(TrainingPlanned planned) {
    constexpr std::array<std::string_view, 3> kinds{"customer_use", "maintenance", "help_desk"};
    std::vector<base::Reason> reasons;
    const auto need = [&](bool there, const char* field) {
        if (!there) reasons.push_back({"input.missing", field, {}});
    };
    need(!planned.kind.empty(), "/kind");
    need(!planned.audience.empty(), "/audience");
    need(!planned.materials.empty(), "/materials");
    if (!reasons.empty())
        return refuse(Kind::invalid, "training.incomplete", {}, std::move(reasons));
    if (std::ranges::find(kinds, planned.kind) == kinds.end()) {
        return refuse(Kind::invalid, "training.unknown_kind", {{"kind", planned.kind}},
                      {{"training.unknown_kind", "/kind", {{"kind", planned.kind}}}});
    }
    return std::vector<Training::Event>{std::move(planned)};
}

base::Result<std::vector<Training::Event>> take_attendance(AttendanceTaken taken,
                                                           base::Instant now) {
    if (taken.held_at > now) return refuse(Kind::conflict, "training.not_held_yet");
    if (taken.attendees.empty()) {
        return refuse(Kind::invalid, "training.without_attendees", {},
                      {{"input.missing", "/attendees", {}}});
    }
    return std::vector<Training::Event>{std::move(taken)};
}

base::Result<std::vector<Training::Event>> give_feedback(const Training& training,
                                                         FeedbackGiven feedback) {
    if (!has_attended(training, feedback.by)) {
        return refuse(Kind::forbidden, "training.not_attended");
    }
    if (std::ranges::find(training.feedback, feedback.by, &FeedbackGiven::by) !=
        training.feedback.end()) {
        return refuse(Kind::conflict, "training.feedback_given");
    }
    if (feedback.rating < 1 || feedback.rating > 5) {
        return refuse(Kind::invalid, "training.bad_rating", {},
                      {{"training.bad_rating", "/rating", {}}});
    }
    return std::vector<Training::Event>{std::move(feedback)};
}

std::vector<access::PersonId> not_trained(const Training& training) {
    std::vector<access::PersonId> out;
    for (const auto person : training.planned.required) {
        if (!has_attended(training, person)) out.push_back(person);
    }
    return out;
}

std::optional<double> mean_rating(const Training& training) {
    if (training.feedback.empty()) return std::nullopt;
    double sum = 0;
    for (const auto& each : training.feedback) sum += each.rating;
    return sum / static_cast<double>(training.feedback.size());
}

}  // namespace fangxing::knowledge
