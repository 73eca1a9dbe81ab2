#include "domain/knowledge/entry.h"

#include <doctest/doctest.h>

#include "domain/knowledge/problem.h"

namespace fangxing::knowledge {
namespace {

TEST_CASE("a knowledge entry has a title and a text, and is revised only to something else") {
    CHECK(write({"KNW-1", "", " ", {1}, {2}, {}}).error().reasons.size() == 2);
    const auto events = write({"KNW-1", "title", "text", {1}, {2}, {}});
    REQUIRE(events);
    Entry entry;
    knowledge::apply(entry, events->front());
    CHECK(entry.number == "KNW-1");
    CHECK(revise(entry, {"title", "text", {2}, {}})->empty());
    const auto revised = revise(entry, {"title", "more", {3}, {}});
    REQUIRE(revised);
    knowledge::apply(entry, revised->front());
    CHECK(entry.text == "more");
    CHECK(revise(entry, {"", "more", {3}, {}}).error().code == "knowledge.incomplete");
}

TEST_CASE("a problem is solved once, in words") {
    Problem problem;
    knowledge::apply(problem, ProblemRecorded{"PRB-1", "title", "cause", "course", {1}, {2}, {}});
    CHECK(revise(problem, "cause", "course").empty());
    knowledge::apply(problem, revise(problem, "cause", "more").front());
    CHECK(problem.recorded.course == "more");
    CHECK(solve(problem, {" ", {2}, {}}).error().code == "problem.without_solution");
    const auto solved = solve(problem, {"mended", {2}, {}});
    REQUIRE(solved);
    knowledge::apply(problem, solved->front());
    CHECK(solve(problem, {"again", {2}, {}}).error().code == "problem.solved_already");
}

}  // namespace
}  // namespace fangxing::knowledge
