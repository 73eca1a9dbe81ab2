// Training sessions of a release: who came, who is still missing, what attendees say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/knowledge/training.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct TrainingAnswer {
    knowledge::TrainingId id;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
    }
};
base::Json answer(const knowledge::Training& training);

struct AttendeeLine {
    std::string person;  // login
    bool attended = false;
    std::optional<bool> passed;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("attended", self.attended);
        field("passed", self.passed);
    }
};
struct FeedbackLine {
    std::string by;  // login
    int rating = 0;
    std::string text;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("rating", self.rating);
        field("text", self.text);
        field("at", self.at);
    }
};
struct TrainingLine {
    knowledge::TrainingId id;
    std::string kind;
    base::Instant on;
    std::optional<base::Instant> held_at;
    std::string audience;
    std::string materials;
    std::vector<AttendeeLine> attendees;
    int required = 0;
    int trained = 0;                   // of those required
    std::vector<std::string> missing;  // logins of the others
    std::vector<FeedbackLine> feedback;
    std::optional<double> mean_rating;
    std::vector<std::string> actions;  // take_attendance, give_feedback: what I may do now
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("kind", self.kind);
        field("on", self.on);
        field("held_at", self.held_at);
        field("audience", self.audience);
        field("materials", self.materials);
        field("attendees", self.attendees);
        field("required", self.required);
        field("trained", self.trained);
        field("missing", self.missing);
        field("feedback", self.feedback);
        field("mean_rating", self.mean_rating);
        field("actions", self.actions);
    }
};
struct TrainingLines {
    std::vector<TrainingLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct Trainings {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = TrainingLines;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Trainings& view);

}  // namespace fangxing::app
