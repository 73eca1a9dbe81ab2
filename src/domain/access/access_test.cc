#include "domain/access/access.h"

#include <doctest/doctest.h>

#include <set>

#include "domain/access/grant.h"
#include "domain/access/roles.h"

namespace fangxing::access {
namespace {

Actor holder(std::string role, Place place = {}) {
    Actor actor;
    actor.id = {5};
    actor.natural = {5};
    actor.roles.push_back({std::move(role), place});
    return actor;
}

std::string code(const base::Result<void>& result) {
    return result ? "" : result.error().code;
}

TEST_CASE("what each role permits") {
    const struct {
        const char* role;
        std::vector<Permission> permissions;
    } rows[] = {
        {"system_administrator", {Permission::manage_people, Permission::run_system}},
        {"security_administrator", {Permission::grant_roles}},
        {"audit_administrator", {Permission::read_journal}},
        {"auditor",
         {Permission::read_business, Permission::read_calendar, Permission::read_journal,
          Permission::read_figures, Permission::keep_records}},
        {"process_owner",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::read_figures}},
        {"release_tester",
         {Permission::read_business, Permission::read_calendar, Permission::take_part}},
        {"release_manager",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::manage_changes, Permission::read_figures}},
        {"release_implementer",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::manage_library}},
        {"software_control_supervisor",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::manage_library}},
        {"configuration_administrator",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::manage_cmdb}},
        {"change_manager",
         {Permission::read_business, Permission::read_calendar, Permission::take_part,
          Permission::manage_changes, Permission::post_work_orders}},
        {"role_of_a_pack",
         {Permission::read_business, Permission::read_calendar, Permission::take_part}},
    };
    for (const auto& row : rows) {
        std::set<Permission> expected(row.permissions.begin(), row.permissions.end());
        expected.insert({Permission::sign_in, Permission::use_own_account, Permission::move_clock});
        for (const auto& [permission, name] : names(Permission{})) {
            CAPTURE(row.role);
            CAPTURE(name);
            const auto answer = authorize(holder(row.role), permission);
            CHECK(answer.has_value() == expected.contains(permission));
            if (!answer) CHECK(answer.error().code == "access.denied");
        }
    }
}

TEST_CASE("nobody, a person without roles, the executor, a token") {
    CHECK(code(authorize({}, Permission::sign_in)).empty());
    CHECK(code(authorize({}, Permission::use_own_account)) == "access.sign_in");
    CHECK(authorize({}, Permission::read_business).error().kind == base::Kind::unauthenticated);

    Actor newcomer;
    newcomer.id = {9};
    CHECK(code(authorize(newcomer, Permission::use_own_account)).empty());
    CHECK(code(authorize(newcomer, Permission::read_business)) == "access.denied");

    Actor executor;
    executor.machine = true;
    CHECK(code(authorize(executor, Permission::deploy)).empty());
    CHECK(code(authorize(executor, Permission::read_business)) == "access.denied");
    CHECK(code(authorize(holder("release_manager"), Permission::deploy)) == "access.denied");

    auto token = holder("release_manager");
    token.machine = token.by_token = true;
    token.scopes = {Permission::read_business, Permission::manage_cmdb};
    CHECK(code(authorize(token, Permission::read_business)).empty());
    CHECK(code(authorize(token, Permission::take_part)) == "access.denied");
    CHECK(code(authorize(token, Permission::manage_cmdb)) == "access.denied");
    CHECK(code(authorize(token, Permission::use_own_account)) == "access.denied");
    CHECK(may_read(token, {}));
    token.scopes = {Permission::take_part};
    CHECK_FALSE(may_read(token, {}));
}

TEST_CASE("places: anywhere covers all, a unit covers itself") {
    const Place anywhere;
    const Place a{{1}, {}, {}, {}};
    const Place b{{2}, {}, {}, {}};
    const Place a_system{{1}, {4}, {}, {}};
    CHECK(covers(anywhere, a));
    CHECK(covers(a, a));
    CHECK(covers(a, a_system));
    CHECK_FALSE(covers(a, b));
    CHECK_FALSE(covers(a, anywhere));
    CHECK_FALSE(covers(a_system, a));
    CHECK(holds(holder("department_head", a), "department_head", a));
    CHECK_FALSE(holds(holder("department_head", a), "department_head", b));
    CHECK_FALSE(holds(holder("department_head", a), "cio", a));
    CHECK(may_read(holder("department_head", a), a_system));
    CHECK_FALSE(may_read(holder("department_head", a), b));
    CHECK_FALSE(may_read(holder("system_administrator"), anywhere));
}

TEST_CASE("separation of three") {
    Actor by;
    by.id = by.natural = {1};
    const auto attempt = [&](std::vector<std::string> held, std::string role, bool two) {
        std::vector<Grant> grants;
        for (auto& each : held) {
            Grant one;
            one.person = {5};
            one.role = std::move(each);
            grants.push_back(std::move(one));
        }
        // Asked for another account of the same human being.
        const auto result =
            grant(RoleGranted{{6}, std::move(role), {}, {1}, {}}, grants, {5}, by, two);
        return result ? std::string() : result.error().code;
    };
    const std::string two = "grant.two_administrators";
    const std::string mixed = "grant.administrator_and_business";
    CHECK(attempt({}, "system_administrator", false).empty());
    CHECK(attempt({"system_administrator"}, "security_administrator", false) == two);
    CHECK(attempt({"system_administrator"}, "security_administrator", true).empty());
    CHECK(attempt({"system_administrator", "security_administrator"}, "audit_administrator",
                  true) == two);
    CHECK(attempt({"system_administrator"}, "release_manager", true) == mixed);
    CHECK(attempt({"release_manager"}, "audit_administrator", false) == mixed);
    CHECK(attempt({"auditor"}, "audit_administrator", false) == mixed);
    CHECK(attempt({"release_manager"}, "cio", false).empty());
    CHECK(attempt({}, "No role", false) == "role.unknown");
}

TEST_CASE("granting and revoking") {
    Actor by;
    by.id = by.natural = {1};
    const RoleGranted wish{{5}, "cio", {}, {1}, {100}};
    Grant held;
    for (const auto& event : base::take(grant(wish, {}, {5}, by, false))) apply(held, event);
    CHECK(held.role == "cio");
    CHECK(held.active);
    CHECK(grant(wish, {held}, {5}, by, false).error().code == "grant.repeated");
    CHECK(grant(wish, {}, {1}, by, false).error().code == "grant.to_oneself");
    for (const auto& event : base::take(revoke(held, by, {200}))) apply(held, event);
    CHECK_FALSE(held.active);
    CHECK(held.revoked_at == base::Instant{200});
    CHECK(revoke(held, by, {300}).error().code == "grant.revoked_already");
}

}  // namespace
}  // namespace fangxing::access
