#include "domain/record/copy.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::record;

TEST_CASE("a copy takes the words over, and neither dates nor verdicts") {
    const auto schema = Schema::compile("plan", R"({
        "title": "计划", "x-en": "plan", "type": "object", "additionalProperties": false,
        "properties": {
            "impact": {"title": "影响", "x-en": "impact", "type": "string"},
            "name": {"title": "名称", "x-en": "name", "type": "string"},
            "start": {"title": "开始", "x-en": "start", "type": "string", "format": "date-time",
                      "x-is": "release.start"},
            "verdict": {"title": "结论", "x-en": "verdict", "type": "string",
                        "x-is": "tests.verdict"}
        }})");
    REQUIRE(schema);
    CHECK(not_copied(*schema) == std::vector<std::string>{"start", "verdict"});
    base::Json first;
    first.put("name", "autumn");
    base::Json earlier;
    earlier.put("impact", "seconds");
    earlier.put("name", "spring");
    earlier.put("start", "2026-05-01T00:00:00Z");
    earlier.put("verdict", "passed");
    const auto made = copied(*schema, first, earlier);
    CHECK(made.text("impact") == "seconds");
    CHECK(made.text("name") == "autumn");
    CHECK_FALSE(made.find("start"));
    CHECK_FALSE(made.find("verdict"));
}
