#include "domain/knowledge/training.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::knowledge;

namespace {

constexpr base::Instant noon{1'000'000};

Training held() {
    Training training;
    apply(training, TrainingPlanned{{1}, "customer_use", noon, "users", "slides", {{1}, {2}}, {9}});
    apply(training, AttendanceTaken{noon, {{{1}, true, true}, {{2}, false, {}}}, {9}});
    return training;
}

}  // namespace

TEST_CASE("a session is planned with kind, audience and materials") {
    struct Row {
        TrainingPlanned planned;
        const char* refused;
    };
    const std::vector<Row> rows{
        {{{1}, "customer_use", noon, "users", "slides", {}, {9}}, ""},
        {{{1}, "help_desk", noon, "desk", "slides", {}, {9}}, ""},
        {{{1}, "", noon, "users", "slides", {}, {9}}, "training.incomplete"},
        {{{1}, "maintenance", noon, "users", "", {}, {9}}, "training.incomplete"},
        {{{1}, "dancing", noon, "users", "slides", {}, {9}}, "training.unknown_kind"},
    };
    for (const auto& row : rows) {
        const auto events = plan(row.planned);
        CHECK((events ? std::string() : events.error().code) == row.refused);
    }
}

TEST_CASE("attendance is taken once it was held, by name") {
    const base::Instant later{noon.us + 1};
    CHECK(take_attendance({noon, {{{1}, true, {}}}, {9}}, noon).has_value());
    CHECK(take_attendance({later, {{{1}, true, {}}}, {9}}, noon).error().code ==
          "training.not_held_yet");
    CHECK(take_attendance({noon, {}, {9}}, noon).error().code == "training.without_attendees");
}

TEST_CASE("only who attended says what he thinks of it, and once") {
    auto training = held();
    CHECK(give_feedback(training, {{2}, 4, "", noon}).error().code == "training.not_attended");
    CHECK(give_feedback(training, {{1}, 6, "", noon}).error().code == "training.bad_rating");
    const auto given = give_feedback(training, {{1}, 4, "clear", noon});
    REQUIRE(given);
    CHECK(!mean_rating(training));
    apply(training, given->front());
    CHECK(mean_rating(training) == 4.0);
    CHECK(give_feedback(training, {{1}, 5, "", noon}).error().code == "training.feedback_given");
    CHECK(not_trained(training) == std::vector<access::PersonId>{{2}});
}
