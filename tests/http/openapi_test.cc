// The served API equals its golden copy; FX_GOLDEN=1 writes it anew, to be read as a diff.
#include "http/openapi.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "http/routes.h"

namespace fangxing::http {
namespace {

TEST_CASE("api/openapi.json is what the routes and types say") {
    const std::string path = FX_SOURCE_DIR "/api/openapi.json";
    app::Settings settings;
    settings.test_clock = true;
    const Router router(all_routes(settings));
    const auto made = openapi_text(router.routes(), "1");
    if (std::getenv("FX_GOLDEN") != nullptr) std::ofstream(path) << made;
    std::ifstream in(path);
    const std::string golden{std::istreambuf_iterator<char>(in), {}};
    const bool same = made == golden;  // both are too long to print
    CHECK(same);
}

TEST_CASE("the description says what a generated client needs") {
    const Router router(all_routes({}));
    const auto text = openapi_text(router.routes(), "1");
    const auto document = base::parse_json(text, {.bytes = text.size()});
    REQUIRE(document.has_value());
    const auto* paths = document->find("paths");
    const auto* create = paths->find("/api/v1/people")->find("post");
    REQUIRE(create);
    CHECK(create->text("operationId") == "createPerson");
    CHECK(create->text("x-permission") == "manage_people");
    CHECK(create->find("responses")->find("201"));
    const auto* one = paths->find("/api/v1/people/{person}/disable")->find("post");
    CHECK((*one->find("parameters")->array())[0].text("in") == "path");
    const auto* body = one->find("requestBody")->find("content")->find("application/json");
    CHECK(body->find("schema")->find("properties")->find("reason"));
    CHECK_FALSE(body->find("schema")->find("properties")->find("person"));
    CHECK_FALSE(paths->find("/api/v1/test-clock"));
}

}  // namespace
}  // namespace fangxing::http
