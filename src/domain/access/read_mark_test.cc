#include "domain/access/read_mark.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::access;

TEST_CASE("what was read stays read") {
    const PersonId me{7};
    CHECK(read_up_to({}, {me, {30}}).size() == 1);
    ReadMark mark;
    apply(mark, NoticesRead{me, {30}});
    CHECK(mark.person == me);
    CHECK(mark.up_to.value == 30);
    for (const auto& [up_to, moves] : {std::pair{29, false}, {30, false}, {31, true}}) {
        CAPTURE(up_to);
        CHECK(read_up_to(mark, {me, {up_to}}).empty() != moves);
    }
}
