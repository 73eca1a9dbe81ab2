#include "domain/access/role_definition.h"

#include <doctest/doctest.h>

namespace fangxing::access {
namespace {

Actor owner() {
    Actor out;
    out.id = out.natural = {1};
    out.roles = {{"process_owner", {}}};
    return out;
}
RoleDefined wish(std::string role) {
    return {std::move(role), {"数据主管", "data supervisor"}, {}, {}, {}, {}, {1}, {}};
}
RoleDefinition defined(const std::string& role) {
    RoleDefinition out;
    apply(out, wish(role));
    return out;
}
RoleMerged merged(std::string role, std::string into) {
    return {std::move(role), std::move(into), {1}, {}};
}
template <class T>
std::string code_of(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("the process owner adds a role, once") {
    CHECK(define(wish("data_supervisor"), nullptr, owner()).has_value());
    CHECK(code_of(define(wish("data_supervisor"), nullptr, Actor{})) == "role.not_yours");
    const auto there = defined("data_supervisor");
    CHECK(code_of(define(wish("data_supervisor"), &there, owner())) == "role.taken");
    CHECK(code_of(define(wish("release_manager"), nullptr, owner())) == "role.taken");
    auto bad = wish("Data Supervisor");
    bad.name = {};
    const auto refused = define(bad, nullptr, owner());
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == "role.incomplete");
    CHECK(refused.error().reasons.size() == 3);
}

TEST_CASE("roles of the vocabulary are renamed too, the administrators' are not") {
    const base::Words name{"上线经理", "go-live manager"};
    CHECK(rename({"release_manager", name, {1}, {}}, nullptr, owner()).has_value());
    CHECK(code_of(rename({"nobody_at_all", name, {1}, {}}, nullptr, owner())) == "role.unknown");
    CHECK(code_of(rename({"system_administrator", name, {1}, {}}, nullptr, owner())) ==
          "role.administrator");
    CHECK(code_of(rename({"release_manager", {}, {1}, {}}, nullptr, owner())) == "role.incomplete");
}

TEST_CASE("a role goes into another, and neither twice") {
    auto gone = defined("data_supervisor");
    const auto into = merged("data_supervisor", "release_supervisor");
    CHECK(merge(into, {&gone, nullptr}, owner()).has_value());
    CHECK(code_of(merge(merged("data_supervisor", "data_supervisor"), {&gone, &gone}, owner())) ==
          "role.merged_into_itself");
    CHECK(code_of(merge(merged("auditor", "audit_administrator"), {}, owner())) ==
          "role.administrator");
    apply(gone, into);
    CHECK(code_of(merge(into, {&gone, nullptr}, owner())) == "role.merged_already");
    CHECK(code_of(merge(merged("release_tester", "data_supervisor"), {nullptr, &gone}, owner())) ==
          "role.merged_already");
}

TEST_CASE("who holds the survivor holds what went into it, also by two steps") {
    auto first = defined("first");
    auto second = defined("second");
    apply(first, merged("first", "second"));
    apply(second, merged("second", "third"));
    const std::vector all{first, second};
    CHECK(with_merged(all, "third") == std::vector<std::string>{"third", "second", "first"});
    CHECK(with_merged(all, "first") == std::vector<std::string>{"first"});
    CHECK(survivor_of(all, "first") == "third");
    CHECK(survivor_of(all, "third") == "third");
}

}  // namespace fangxing::access
