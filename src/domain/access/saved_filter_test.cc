#include "domain/access/saved_filter.h"

#include <doctest/doctest.h>

namespace fangxing::access {
namespace {

const FilterSaved wish{{7}, FilteredList::releases, " 我的 ", "state=planning", {1}};

SavedFilter kept(std::int64_t id, std::int64_t person, std::string name) {
    SavedFilter out;
    out.id = {id};
    apply(out, FilterSaved{{person}, FilteredList::releases, std::move(name), "", {1}});
    return out;
}

std::string code_of(const FilterEvents& events) {
    return events ? std::string() : events.error().code;
}

}  // namespace

TEST_CASE("a filter is kept under its trimmed name, once for each list") {
    const auto events = save_filter(wish, {});
    REQUIRE(events.has_value());
    CHECK(std::get<FilterSaved>(events->front()).name == "我的");
    CHECK(code_of(save_filter(wish, {kept(1, 7, "我的")})) == "filter.name_taken");
    auto of_search = wish;
    of_search.list = FilteredList::search;
    CHECK(save_filter(of_search, {kept(1, 7, "我的")}).has_value());
    CHECK(code_of(save_filter(wish, std::vector(most_filters, kept(1, 7, "a")))) ==
          "filter.too_many");
}

TEST_CASE("what is wrong with a filter is said all at once") {
    auto wrong = wish;
    wrong.name = "  ";
    wrong.query = "javascript://";
    const auto refused = save_filter(wrong, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "filter.refused");
    CHECK(refused.error().reasons.size() == 2);
    wrong.name = std::string(longest_filter_name + 1, 'a');
    wrong.query = std::string(longest_filter + 1, 'a');
    CHECK(save_filter(wrong, {}).error().reasons.size() == 2);
}

TEST_CASE("only its own person renames or drops a filter") {
    const auto mine = kept(1, 7, "a");
    CHECK(rename_filter(mine, "a", {mine}, {7})->empty());
    CHECK(std::get<FilterRenamed>(rename_filter(mine, " b ", {mine}, {7})->front()).name == "b");
    CHECK(code_of(rename_filter(mine, "c", {mine, kept(2, 7, "c")}, {7})) == "filter.name_taken");
    CHECK(code_of(rename_filter(mine, "", {mine}, {7})) == "filter.refused");
    CHECK(code_of(rename_filter(mine, "b", {}, {8})) == "filter.not_found");
    CHECK(code_of(drop_filter(mine, {8})) == "filter.not_found");
    auto gone = mine;
    access::apply(gone, drop_filter(mine, {7})->front());
    CHECK(code_of(drop_filter(gone, {7})) == "filter.not_found");
}

}  // namespace fangxing::access
