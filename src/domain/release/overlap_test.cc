#include "domain/release/overlap.h"

#include <doctest/doctest.h>

#include "domain/release/implementers.h"

namespace fangxing::release {
namespace {

Release planned(std::int64_t id, std::int64_t from, std::int64_t to) {
    Release out;
    out.id = {id};
    out.items = {{1}, {2}};
    out.state = State::scheduled;
    out.start = base::Instant{from};
    out.end = base::Instant{to};
    return out;
}

}  // namespace

TEST_CASE("two releases meet on an item where their times meet and the other is approved") {
    const auto one = planned(1, 10, 20);
    auto other = planned(2, 15, 30);
    CHECK(items_in_conflict(one, other).size() == 2);
    CHECK(items_in_conflict(one, one).empty());
    other.items = {{2}, {3}};
    CHECK(items_in_conflict(one, other) == std::vector<base::Ref>{{2}});
    other.start = base::Instant{20};
    CHECK(items_in_conflict(one, other).empty());
    other.deployment = {9};  // under way, whatever its plan said
    CHECK(items_in_conflict(one, other).size() == 1);
    other.deployment = {};
    other.start = base::Instant{15};
    other.state = State::in_approval;
    CHECK(items_in_conflict(one, other).empty());
}

TEST_CASE("what may meet another is found by its system, and in the order in which it begins") {
    auto one = planned(1, 10, 20);
    one.system = {4};
    CHECK(works_in(one) == base::Ref{4});
    CHECK(works_from(one).us == 10);
    one.deployment = {9};
    one.state = State::on_watch;
    CHECK(works_in(one) == base::Ref{4});
    CHECK(works_from(one).us == 0);  // before all that is to come
    one.confirmed = true;
    CHECK_FALSE(works_in(one));
    auto other = planned(2, 15, 30);
    other.system = {4};
    other.state = State::in_approval;
    CHECK_FALSE(works_in(other));
    other.state = State::scheduled;
    other.start.reset();
    CHECK(works_from(other) > base::Instant{30});
    apply(other, Ended{EndState::cancelled, "", {}});
    CHECK_FALSE(works_in(other));
}

TEST_CASE("an overlap is acknowledged with a reason, and only where there is one") {
    const auto one = planned(1, 10, 20);
    const auto other = planned(2, 15, 30);
    CHECK(acknowledge_overlap(one, other, {{1}, {2}, "", {}, {}}).error().code == "reason.missing");
    CHECK(acknowledge_overlap(one, planned(3, 40, 50), {{1}, {3}, "apart", {}, {}}).error().code ==
          "overlap.none");
    CHECK(acknowledge_overlap(one, other, {{1}, {2}, "one after the other", {}, {}}));
}

TEST_CASE("whom a step of the plan names does not approve it") {
    Release release;
    access::Actor actor;
    actor.id = {5};
    actor.login = "he.deploy";
    CHECK(must_not_implement(release, actor));
    release.facts["plan.steps"] = *base::parse_json(R"([{"what": "x", "person": "he.deploy"}])");
    CHECK(must_not_implement(release, actor).error().code == "approval.implementer");
    actor.login = "zhao.ops";
    CHECK(must_not_implement(release, actor));
}

}  // namespace fangxing::release
