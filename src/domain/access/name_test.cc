#include "domain/access/name.h"

#include <doctest/doctest.h>

namespace fangxing::access {
namespace {

TEST_CASE("a name is what a reader sees") {
    const std::string hundred(100, 'a');
    struct Row {
        std::string name;
        std::string_view code;  // empty: fine
    };
    const std::vector<Row> rows{
        {"李晓晴", ""},
        {"Ünal O'Neil-陈", ""},
        {"<script>alert(1)</script>", ""},
        {"👩\u200d🚀", ""},
        {hundred, ""},
        {"", "words.missing"},
        {"   ", "words.missing"},
        {"\u3000\u00a0", "words.missing"},
        {"\u200b\u200d\ufeff", "words.missing"},
        {"\u202eevil", "words.hidden"},
        {"a\u2066b", "words.hidden"},
        {"a\nb", "words.hidden"},
        {"a\u0085b", "words.hidden"},
        {hundred + "a", "words.too_long"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(odd_name(row.name).value_or("") == row.code);
    }
}

TEST_CASE("both languages are asked for, each at its place") {
    std::vector<base::Reason> reasons;
    check_name({" ", std::string(101, 'x')}, reasons);
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].code == "words.missing");
    CHECK(reasons[0].field == "/name/zh");
    CHECK(reasons[1].code == "words.too_long");
    CHECK(reasons[1].field == "/name/en");
    CHECK(reasons[1].parameters.at("most") == "100");
}

}  // namespace
}  // namespace fangxing::access
