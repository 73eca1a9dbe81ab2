#include "domain/release/acts.h"

#include <doctest/doctest.h>

#include "domain/access/roles.h"

using namespace fangxing;

TEST_CASE("every act has business roles by default, never an administrator's (INV-25)") {
    for (const auto* act : {"hold", "resume", "cancel", "reschedule", "rollback",
                            "confirm_configuration", "resolve_incident", "migrate"}) {
        CAPTURE(act);
        const auto roles = release::usual_roles(act);
        CHECK_FALSE(roles.empty());
        for (const auto& role : roles) {
            CAPTURE(role);
            REQUIRE(access::find_role(role) != nullptr);
            CHECK(access::family_of(role) == access::Family::business);
        }
    }
}

TEST_CASE("configuration is confirmed by those who know it, a migration decided by its owner") {
    using Roles = std::vector<std::string>;
    CHECK(release::usual_roles("confirm_configuration") ==
          Roles{"configuration_administrator", "release_implementer"});
    CHECK(release::usual_roles("rollback") == Roles{"release_manager", "release_supervisor"});
    CHECK(release::usual_roles("resolve_incident") == Roles{"release_manager", "process_owner"});
    CHECK(release::usual_roles("migrate") == Roles{"process_owner"});
    CHECK(release::usual_roles("hold") == Roles{"release_manager"});
}

TEST_CASE("progress is told to those who lead, a task that nobody can do to the process owner") {
    using Roles = std::vector<std::string>;
    CHECK(release::told_roles("progress") == Roles{"release_manager", "release_supervisor"});
    CHECK(release::told_roles("nobody_can_do") == Roles{"process_owner"});
    CHECK(release::told_roles("comment").empty());
}
