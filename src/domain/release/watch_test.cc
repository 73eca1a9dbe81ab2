#include "domain/release/watch.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::release;

namespace {

const WatchBegun wish{{3}, {7}, base::Instant{5}};

Watch watched() {
    Watch watch;
    apply(watch, wish);
    return watch;
}

}  // namespace

TEST_CASE("a release is watched once, left once, and watched again") {
    auto watch = watched();
    CHECK(watch.active);
    CHECK(watch.since == base::Instant{5});
    CHECK(begin_watch({}, wish, 0)->size() == 1);
    CHECK(begin_watch(watch, wish, 1)->empty());
    CHECK(end_watch(watch).size() == 1);
    CHECK(end_watch({}).empty());

    apply(watch, WatchEnded{});
    CHECK_FALSE(watch.active);
    CHECK(end_watch(watch).empty());
    CHECK(begin_watch(watch, {{3}, {7}, base::Instant{9}}, 0)->size() == 1);
    apply(watch, WatchBegun{{3}, {7}, base::Instant{9}});
    CHECK(watch.active);
    CHECK(watch.since == base::Instant{9});
}

TEST_CASE("nobody watches more than a list holds") {
    CHECK(begin_watch({}, wish, most_watched - 1));
    const auto refused = begin_watch({}, wish, most_watched);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "watch.too_many");
    CHECK(begin_watch(watched(), wish, most_watched));  // it is among them
}
