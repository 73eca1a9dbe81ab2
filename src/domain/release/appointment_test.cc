#include "domain/release/appointment.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

const access::PersonId li{1};
const access::PersonId zhou{2};
const access::PersonId he{3};
const base::Instant noon{1'000'000};

Release open_release() {
    Release out;
    out.id = {7};
    return out;
}
AppointmentMade wish(access::PersonId person, std::string because = "") {
    return {{7}, "release_supervisor", person, li, std::move(because), noon};
}
Appointment made(access::PersonId person) {
    Appointment out;
    apply(out, wish(person));
    return out;
}
template <class T>
std::string code_of(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("a person is appointed, and a second one takes his place with a reason") {
    const auto before = made(zhou);
    const std::vector both{zhou, he};
    CHECK(appoint(open_release(), wish(zhou), nullptr, both).has_value());
    CHECK(code_of(appoint(open_release(), wish(he), nullptr, {zhou})) ==
          "appointment.not_a_holder");
    CHECK(code_of(appoint(open_release(), wish(zhou, "again"), &before, both)) ==
          "appointment.repeated");
    CHECK(code_of(appoint(open_release(), wish(he), &before, both)) == "reason.missing");
    CHECK(appoint(open_release(), wish(he, "on leave"), &before, both).has_value());
    auto ended = open_release();
    ended.end_state = EndState::closed;
    CHECK(code_of(appoint(ended, wish(zhou), nullptr, both)) == "release.ended");
}

TEST_CASE("who was replaced stands no longer, and exactly one person acts") {
    std::vector<Appointment> rows{made(zhou)};
    CHECK(standing(rows, "release_supervisor") == &rows.front());
    CHECK(standing(rows, "release_manager") == nullptr);
    apply(rows.front(), AppointmentReplaced{li, noon});
    CHECK(standing(rows, "release_supervisor") == nullptr);
    rows.push_back(made(he));
    CHECK(acting(standing(rows, "release_supervisor"), {zhou, he}) == he);
    CHECK(acting(nullptr, {zhou, he}) == zhou);
    CHECK(!acting(nullptr, {}));
}

TEST_CASE("a role rests for all but the one who stands appointed in it") {
    access::Actor actor;
    actor.id = zhou;
    actor.roles = {{"release_supervisor", {}}, {"release_tester", {}}};
    CHECK(at_hand({made(zhou)}, actor).roles.size() == 2);
    const auto left = at_hand({made(he)}, actor).roles;
    REQUIRE(left.size() == 1);
    CHECK(left.front().role == "release_tester");
}

TEST_CASE("the class is one of three, and stands once the release is submitted") {
    auto release = open_release();
    CHECK(code_of(classify(release, "urgent")) == "release.unknown_class");
    const auto events = classify(release, "major");
    REQUIRE(events.has_value());
    for (const auto& event : *events) apply(release, event);
    CHECK(release.urgency_class == "major");
    release.submitted_at = noon;
    CHECK(code_of(classify(release, "general")) == "release.class_frozen");
}

}  // namespace fangxing::release
