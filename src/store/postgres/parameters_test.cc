// Question marks become numbers, values keep their bytes.
#include "store/postgres/parameters.h"

#include <doctest/doctest.h>

namespace fangxing::store {

TEST_CASE("question marks are numbered, those in quotes stay") {
    CHECK(numbered("SELECT 1") == "SELECT 1");
    CHECK(numbered("a = ? AND b = ?") == "a = $1 AND b = $2");
    CHECK(numbered("a = '?' || ? || 'it''s ?'") == "a = '?' || $1 || 'it''s ?'");
}

TEST_CASE("numbers travel as text, texts as bytes, nothing as null") {
    const Parameters given(
        {std::int64_t{-7}, std::string_view("a\0b", 3), std::monostate{}, std::string_view()});
    REQUIRE(given.count() == 4);
    CHECK(std::string(given.pointers[0]) == "-7");
    CHECK(given.formats[0] == 0);
    CHECK(std::string(given.pointers[1], 3) == std::string("a\0b", 3));
    CHECK(given.lengths[1] == 3);
    CHECK(given.formats[1] == 1);
    CHECK(given.pointers[2] == nullptr);
    CHECK(given.pointers[3] != nullptr);
}

}  // namespace fangxing::store
