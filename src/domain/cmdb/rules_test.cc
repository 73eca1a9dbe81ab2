#include "domain/cmdb/rules.h"

#include <doctest/doctest.h>

using namespace fangxing;

TEST_CASE("another version than the expected one needs a recorded deviation") {
    CHECK(cmdb::must_be_expected("1.0", "1.0", ""));
    CHECK(cmdb::must_be_expected("1.1", "1.0", "hot patch by the supplier"));
    const auto refused = cmdb::must_be_expected("1.1", "1.0", "");
    REQUIRE(!refused);
    CHECK(refused.error().code == "ci.other_version");
}
