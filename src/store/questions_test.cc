// Lists of releases as questions: what is asked differently is told apart.
#include "store/known/questions.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace fangxing::store {

TEST_CASE("each condition and order of a list makes it another question") {
    const std::vector<app::ReleaseQuery> lists{{},
                                               {.states = {"planned"}},
                                               {.systems = {1}},
                                               {.units = {1}},
                                               {.departments = {1}},
                                               {.projects = {"planned"}},
                                               {.types = {"planned"}},
                                               {.environment = "planned"},
                                               {.pack = "planned"},
                                               {.starts_from = 1},
                                               {.starts_before = 1},
                                               {.created_from = 1},
                                               {.created_before = 1},
                                               {.order = "start"},
                                               {.descending = false},
                                               {.after_cell = "1"},
                                               {.after_id = 1},
                                               {.limit = 1},
                                               {.without_bodies = true}};
    std::set<std::string> questions;
    for (const auto& each : lists) {
        const auto question = question_of(each);
        REQUIRE(question.has_value());
        CHECK(questions.insert(*question).second);
    }
}

TEST_CASE("lists that other tables answer too are no question that is kept") {
    const std::vector<app::ReleaseQuery> lists{
        {.person = 1},     {.ended_from = 1},  {.ended_before = 1},
        {.counts = 1},     {.mode = "any"},    {.urgency_class = "any"},
        {.supervisor = 1}, {.implementer = 1}, {.text = "any"}};
    for (const auto& each : lists) CHECK_FALSE(question_of(each).has_value());
}

}  // namespace fangxing::store
