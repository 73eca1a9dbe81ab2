#include "domain/access/skill_mark.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::access;

TEST_CASE("marks are of the profile, and the gap is what is left of it") {
    const std::vector<base::Words> profile{{"沟通", "talks"}, {"分析", "analyses"}};
    CHECK(mark_skills({{1}, "r", {"开车"}, {2}, {}}, profile).error().code == "input.invalid");
    const auto events = mark_skills({{1}, "r", {"沟通"}, {2}, {}}, profile);
    REQUIRE(events);
    SkillMarks marks;
    access::apply(marks, events->front());
    const auto gap = skill_gap(profile, marks.by_role.at("r").skills);
    REQUIRE(gap.size() == 1);
    CHECK(gap.front().en == "analyses");
    CHECK(skill_gap({}, {}).empty());
}
