#include "domain/release/confirmation.h"

#include <doctest/doctest.h>

using namespace fangxing;

namespace {

constexpr base::Instant before{1'000'000};
constexpr base::Instant deployed{2'000'000};
constexpr base::Instant after{3'000'000};

release::Task confirmation(const char* step, base::Instant opened, const char* verdict) {
    release::Task task;
    task.opened.step = step;
    task.opened.at = opened;
    task.opened.verdicts = {"success", "not_yet"};
    task.done.verdict = verdict;
    task.state = *verdict ? release::TaskState::done : release::TaskState::open;
    return task;
}

bool is_last(const std::vector<release::Task>& others) {
    release::Release release;
    release.deployed_at = deployed;
    return release::is_last_confirmation(release, others);
}

}  // namespace

TEST_CASE("success is the last one's word") {
    CHECK(is_last({}));
    CHECK(is_last({confirmation("customer", after, "success")}));
    CHECK_FALSE(is_last({confirmation("customer", after, "")}));
}

TEST_CASE(
    "an objection stands until the same step agrees; what was said of an earlier attempt is "
    "not asked") {
    CHECK_FALSE(is_last({confirmation("customer", after, "not_yet")}));
    CHECK_FALSE(is_last(
        {confirmation("customer", after, "not_yet"), confirmation("tester", after, "success")}));
    CHECK(is_last(
        {confirmation("customer", after, "not_yet"), confirmation("customer", after, "success")}));
    CHECK(is_last({confirmation("customer", before, "not_yet")}));
}
