#include "domain/approval/meeting.h"

#include <doctest/doctest.h>

namespace fangxing::approval {
namespace {

const release::ReleaseId one{1};
const release::ReleaseId two{2};

Meeting held() {
    Meeting meeting;
    meeting.called.agenda = {{one, {}}, {two, {}}};
    meeting.called.members = {access::PersonId{7}};
    return meeting;
}

TEST_CASE("the agenda holds what waited at the cut-off and no other meeting took") {
    const base::Instant cutoff{1000};
    const std::vector<Waiting> waiting{{two, base::Instant{900}, false},
                                       {one, base::Instant{800}, false},
                                       {{3}, base::Instant{1001}, false},
                                       {{4}, base::Instant{700}, true},
                                       {{5}, {}, false}};
    const auto agenda = agenda_of(waiting, cutoff);
    REQUIRE(agenda.size() == 2);
    CHECK(agenda[0].release == one);
    CHECK(agenda[1].release == two);
}

TEST_CASE("a meeting has items, an ad-hoc one a reason") {
    MeetingCalled called;
    CHECK(call(called).error().code == "meeting.without_items");
    called.agenda = {{one, {}}};
    CHECK(call(called));
    called.ad_hoc = true;
    CHECK(call(called).error().code == "reason.missing");
}

TEST_CASE("an item of the agenda is decided once") {
    auto meeting = held();
    const auto decided = decide(meeting, {one, "approve", {}, {}, {}});
    REQUIRE(decided);
    for (const auto& event : *decided) apply(meeting, event);
    CHECK(decide(meeting, {one, "return", "no", {}, {}}).error().code == "meeting.decided_already");
    CHECK(decide(meeting, {{9}, "approve", {}, {}, {}}).error().code == "meeting.not_on_agenda");
}

TEST_CASE("the minutes name who was present, and who was not of the group with a reason") {
    auto meeting = held();
    CHECK(close(meeting, {}).error().reasons.size() == 2);
    MeetingClosed closed{"agreed", {access::PersonId{8}}, {{"Wang", " "}}, {}, {}};
    CHECK(close(meeting, closed).error().reasons.size() == 2);
    closed.present = {access::PersonId{7}};
    closed.guests = {{"Wang", "knows the system"}};
    const auto events = close(meeting, closed);
    REQUIRE(events);
    for (const auto& event : *events) apply(meeting, event);
    CHECK(close(meeting, closed).error().code == "meeting.closed");
    CHECK(decide(meeting, {one, "approve", {}, {}, {}}).error().code == "meeting.closed");
}

}  // namespace
}  // namespace fangxing::approval
