#include "domain/record/applicable.h"

#include <doctest/doctest.h>

using namespace fangxing;
using base::Json;

TEST_CASE("what x-when leaves out is named by its way, and nothing below it") {
    const auto schema = base::parse_json(R"({"type":"object","properties":{
        "kept": {"type":"string"},
        "shown": {"type":"string","x-when":"= yes"},
        "left": {"type":"object","x-when":"= no","properties":{"in":{"x-when":"= no"}}},
        "group": {"type":"object","properties":{"a/b":{"x-when":"= no"}}},
        "rows": {"type":"array","items":{"$ref":"#/$defs/row"}},
        "odd": {"type":"string","x-when":"= 7"}},
        "$defs":{"row":{"type":"object","properties":{
            "host":{"x-when":"= no"},"again":{"$ref":"#/$defs/row","x-when":"= no"}}}}})");
    REQUIRE(schema);
    const auto evaluate = [](const std::string& feel) {
        return feel == "= 7" ? Json(7) : Json(feel == "= yes");
    };
    CHECK(record::not_applicable(*schema, evaluate) ==
          std::vector<std::string>{"/left", "/group/a~1b", "/rows/host", "/rows/again", "/odd"});
}

TEST_CASE("a schema that names itself comes to an end") {
    const auto schema = base::parse_json(
        R"({"properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"properties":{"a":{"$ref":"#/$defs/a"}}}}})");
    REQUIRE(schema);
    CHECK(record::not_applicable(*schema, [](const std::string&) { return Json(false); }).empty());
}
