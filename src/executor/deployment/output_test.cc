#include "executor/deployment/output.h"

#include <doctest/doctest.h>

using namespace fangxing::executor;

TEST_CASE("output becomes valid UTF-8, however it is cut") {
    struct Row {
        std::string bytes;
        std::string text;
    };
    const std::string bad = "\xEF\xBF\xBD";
    const Row rows[] = {
        {"plain\n", "plain\n"},
        {"放行", "放行"},
        {"\xF0\x9F\x9A\x80", "\xF0\x9F\x9A\x80"},
        {std::string("a\0b", 3), "a" + bad + "b"},
        {"\xFF", bad},
        {"\xC0\x80", bad + bad},                      // overlong
        {"\xE0\x80\x80", bad + bad + bad},            // overlong
        {"\xED\xA0\x80", bad + bad + bad},            // a surrogate
        {"\xF4\x90\x80\x80", bad + bad + bad + bad},  // beyond U+10FFFF
        {"\xE6\x94", bad + bad},                      // cut off for good
        {"\xE6x", bad + "x"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        Utf8Stream whole;
        const std::string taken = whole.take(row.bytes);
        CHECK(taken + whole.rest() == row.text);
        Utf8Stream by_bytes;
        std::string text;
        for (const char c : row.bytes) text += by_bytes.take({&c, 1});
        CHECK(text + by_bytes.rest() == row.text);
    }
}
