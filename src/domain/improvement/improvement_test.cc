// Who may do what with an improvement, and when it counts.
#include "domain/improvement/improvement.h"

#include <doctest/doctest.h>

namespace fangxing::improvement {
namespace {

using access::Actor;
constexpr base::Instant day_one{1'800'000'000'000'000};
constexpr auto days = [](int count) { return std::chrono::hours(24) * count; };
const Parties both{"pack_owner", {{1}}, {{2}, {3}}};

Actor somebody(std::int64_t id, std::vector<std::string> roles, std::int64_t unit = 0) {
    Actor out;
    out.id = {id};
    out.natural = {id};
    out.unit = {unit};
    for (auto& role : roles) out.roles.push_back({std::move(role), {}});
    return out;
}
const auto release_owner = somebody(10, {"release_manager"});
const auto process_owner = somebody(11, {"pack_owner"});
const auto of_both = somebody(12, {"release_manager", "process_owner"});
const auto in_charge = somebody(13, {"stakeholder"}, 1);
const auto technician = somebody(14, {"stakeholder"}, 2);
const auto stranger = somebody(15, {"stakeholder"}, 3);
const Measure whole{"do it", {14}, day_one + days(10)};

template <class T>
std::string code(const T& result) {
    return result ? "" : result.error().code;
}

Improvement proposed_by(const Actor& actor, Measure measure) {
    ImprovementProposed wish;
    wish.pack = "standard";
    wish.title = "t";
    wish.text = "x";
    wish.at = day_one;
    Improvement out;
    const auto events = propose(wish, std::move(measure), actor, both);
    for (const auto& each : events.value()) apply(out, each);
    return out;
}

template <class Result>
Improvement after(Improvement improvement, const Result& events) {
    REQUIRE_MESSAGE(events.has_value(), code(events));
    for (const auto& each : *events) apply(improvement, each);
    return improvement;
}

Improvement decided() {
    const auto fresh = proposed_by(release_owner, whole);
    return after(fresh, confirm(fresh, process_owner, both, day_one));
}

}  // namespace

TEST_CASE("two people who stand on both sides decide; a person with both roles is one voice") {
    const auto fresh = proposed_by(release_owner, whole);
    CHECK(fresh.state == State::proposed);
    CHECK(fresh.confirmations.size() == 1);
    CHECK(code(confirm(fresh, release_owner, both, day_one)) == "improvement.confirmed_by_you");
    CHECK(code(confirm(fresh, stranger, both, day_one)) == "improvement.owners_only");
    CHECK(decided().state == State::confirmed);
    const auto own = proposed_by(of_both, whole);
    CHECK(own.state == State::proposed);
    CHECK(own.confirmations.front().sides.size() == 2);
    CHECK(after(own, confirm(own, release_owner, both, day_one)).state == State::confirmed);
    CHECK(after(own, confirm(own, process_owner, both, day_one)).state == State::confirmed);
    auto twin = release_owner;  // another account of the same human being
    twin.id = {20};
    twin.roles.push_back({"process_owner", {}});
    CHECK(code(confirm(fresh, twin, both, day_one)) == "improvement.confirmed_by_you");
    auto token = process_owner;
    token.by_token = true;
    CHECK(code(confirm(fresh, token, both, day_one)) == "approval.by_token");
}

TEST_CASE("two release owners do not make a process owner") {
    const auto fresh = proposed_by(release_owner, whole);
    const auto other = somebody(16, {"release_manager"});
    CHECK(after(fresh, confirm(fresh, other, both, day_one)).state == State::proposed);
}

TEST_CASE("a measure is put until it is decided, and asks for both words anew") {
    const auto idea = proposed_by(stranger, {});
    CHECK(code(confirm(idea, process_owner, both, day_one)) == "improvement.without_measure");
    const MeasurePut put{whole, {}, {}, day_one};
    CHECK(code(put_measure(idea, put, technician, both)) == "improvement.not_yours");
    CHECK(code(put_measure(idea, {{}, {}, {}, day_one}, in_charge, both)) ==
          "improvement.incomplete");
    CHECK(after(idea, put_measure(idea, put, in_charge, both)).measure.is_whole());
    const auto fresh = proposed_by(release_owner, whole);
    const auto changed = after(fresh, put_measure(fresh, put, in_charge, both));
    CHECK(changed.confirmations.empty());
    CHECK(code(put_measure(decided(), put, in_charge, both)) == "improvement.decided_already");
}

TEST_CASE("the process owner assigns it, and only those report it") {
    const auto improvement = decided();
    ImprovementAssigned to{{2}, {}, {}, {}, day_one};
    CHECK(code(assign(improvement, to, {}, release_owner, both)) ==
          "improvement.process_owner_only");
    CHECK(code(assign(proposed_by(release_owner, whole), to, {}, process_owner, both)) ==
          "improvement.not_decided");
    to.unit = {1};
    CHECK(code(assign(improvement, to, {}, process_owner, both)) == "improvement.not_carrying_out");
    to.unit = {2};
    to.person = {14};
    CHECK(code(assign(improvement, to, {3}, process_owner, both)) ==
          "improvement.person_elsewhere");
    const auto assigned = after(improvement, assign(improvement, to, {2}, process_owner, both));
    CHECK(assigned.due() == whole.due);
    CHECK(code(begin(assigned, stranger, day_one)) == "improvement.not_assigned");
    const auto begun = after(assigned, begin(assigned, technician, day_one));
    CHECK(begun.state == State::in_progress);
    CHECK(code(begin(begun, technician, day_one)) == "improvement.begun_already");
    CHECK(code(report_done(begun, " ", technician, day_one)) == "improvement.without_result");
    CHECK(code(report_done(begun, "done", process_owner, day_one)) == "improvement.not_assigned");
    const auto done = after(begun, report_done(begun, "done", technician, day_one));
    CHECK(done.state == State::done);
    CHECK(code(report_done(done, "done", technician, day_one)) == "improvement.done_already");
}

TEST_CASE("it is overdue behind its last moment, and counts once it is decided") {
    const auto fresh = proposed_by(release_owner, whole);
    CHECK_FALSE(fresh.is_overdue(*whole.due));
    CHECK(fresh.is_overdue(*whole.due + std::chrono::seconds(1)));
    CHECK_FALSE(contribution(fresh, "UTC"));
    const auto improvement = decided();
    using kpi::Count;
    CHECK(contribution(improvement, "UTC")->sums[Count::improvements_due] == 1);
    CHECK(contribution(improvement, "UTC")->sums[Count::improvements_in_time] == 0);
    const auto in_time =
        after(improvement, report_done(improvement, "done", technician, *whole.due));
    CHECK(contribution(in_time, "UTC")->sums[Count::improvements_in_time] == 1);
    const auto late = after(improvement, report_done(improvement, "done", technician,
                                                     *whole.due + std::chrono::seconds(1)));
    CHECK(contribution(late, "UTC")->sums[Count::improvements_in_time] == 0);
    CHECK_FALSE(late.is_overdue(*whole.due + days(9)));
}

}  // namespace fangxing::improvement
