// Every route there is against nobody, the wrong person and the tricks of paths (SEC-01, SEC-13).
#include <doctest/doctest.h>

#include "house.h"
#include "http/gate.h"

namespace fangxing::http_test {
namespace {

http::Params type_of(const http::Route& route) {
    if (route.body == http::Body::none) return {};
    return {{"Content-Type",
             route.body == http::Body::upload ? "application/octet-stream" : "application/json"}};
}

bool is_open(const http::Route& route) {
    return route.permission == access::Permission::sign_in ||
           route.permission == access::Permission::move_clock;
}

TEST_CASE("no route answers nobody, an expired session or the wrong role") {
    House house;
    house.person("audit", {"audit_administrator"});
    house.person("li", {"release_tester"});
    const auto audit = house.sign_in("audit");
    const auto li = house.sign_in("li");
    const Caller expired{"sid=" + std::string(43, 'x'), http::csrf_token(std::string(43, 'x')), ""};
    for (const auto& route : http::all_routes(house.system.settings)) {
        CAPTURE(route.operation);
        if (is_open(route)) continue;
        const auto path = filled(route.path);
        const auto type = type_of(route);
        CHECK(house.ask({}, route.method, path, "", type).status == 401);
        CHECK(house.ask(expired, route.method, path, "", type).status == 401);
        CHECK(house.ask({"", "", "fx_none"}, route.method, path, "", type).status == 401);
        using access::Permission;
        const auto asks = *route.permission;
        if (asks == Permission::use_own_account) continue;
        if (asks != Permission::read_journal) {
            CHECK(house.ask(audit, route.method, path, "", type).status == 403);
        }
        const bool is_a_testers = asks == Permission::read_business ||
                                  asks == Permission::read_calendar ||
                                  asks == Permission::take_part;
        if (!is_a_testers) {
            CHECK(house.ask(li, route.method, path, "", type).status == 403);
        }
    }
}

TEST_CASE("no other spelling of a path leads anywhere") {
    House house;
    house.person("li", {});
    const auto li = house.sign_in("li");
    REQUIRE(house.ask(li, "GET", "/api/v1/people").status == 200);
    for (const char* path : {"//api/v1/people",     "/api//v1/people",     "/api/v1/people/",
                             "/api/v1/people;x",    "/api/v1/;/people",    "/api/v1/./people",
                             "/api/v1/x/../people", "/api/v1/%70eople",    "/api/v1/%2e/people",
                             "/api%2fv1/people",    "/api/v1/people%00",   "/api/v1/PEOPLE",
                             "/API/v1/people",      "/api/v1/people.json", "/api/v1\\people",
                             "/api/v1/people%20",   "/api/v1/people%zz",   "/api/v1/people#x",
                             "/api/v2/people",      "/api/v1/%c0%afpeople"}) {
        CAPTURE(path);
        const auto status = house.ask(li, "GET", path).status;
        CHECK((status == 400 || status == 404));
    }
}

TEST_CASE("methods: HEAD as GET, others told, none overridden") {
    House house;
    house.person("li", {});
    const auto li = house.sign_in("li");
    const auto head = house.ask(li, "HEAD", "/api/v1/people");
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    const auto wrong = house.ask(li, "PUT", "/api/v1/people");
    CHECK(wrong.status == 405);
    CHECK(wrong.header("allow") == "GET, POST");
    CHECK(
        house.ask(li, "GET", "/api/v1/people", "", {{"X-HTTP-Method-Override", "DELETE"}}).status ==
        200);
    CHECK(house.ask(li, "OPTIONS", "/api/v1/people").status == 405);
    CHECK(house.ask(li, "TRACE", "/api/v1/people").status == 501);
}

TEST_CASE("forged requests change nothing") {
    House house;
    house.person("sys", {"system_administrator"});
    const auto sys = house.sign_in("sys");
    const std::string body = R"({"code":"ops","name":{"zh":"运维部","en":"Operations"}})";
    const auto ask = [&](const Caller& caller, const http::Params& headers) {
        return house.ask(caller, "POST", "/api/v1/units", body, headers);
    };
    const Caller cookie_only{sys.cookie, "", ""};
    CHECK(ask(cookie_only, {}).code() == "request.csrf");
    CHECK(ask({sys.cookie, "guessed", ""}, {}).code() == "request.csrf");
    CHECK(ask(sys, {{"Sec-Fetch-Site", "cross-site"}}).code() == "request.cross_site");
    CHECK(ask(sys, {{"Sec-Fetch-Site", "same-site"}}).code() == "request.cross_site");
    CHECK(ask(sys, {{"Origin", "https://evil.example"}}).code() == "request.cross_site");
    for (const char* type : {"text/plain", "application/x-www-form-urlencoded",
                             "multipart/form-data; boundary=x", "application/jsonp"}) {
        const auto answer = ask(sys, {{"Content-Type", type}});
        CHECK(answer.status == 415);
        CHECK(answer.code() == "request.content_type");
    }
    CHECK(house.ask(sys, "GET", "/api/v1/units").body.find("ops") == std::string::npos);
    CHECK(ask(sys, {{"Sec-Fetch-Site", "same-origin"}}).status == 201);
}

TEST_CASE("a route without permission, or a second one for a request, stops the start") {
    const auto start = [](std::vector<http::Route> routes) { House house({}, std::move(routes)); };
    auto routes = http::all_routes({});
    routes.front().permission.reset();
    CHECK_THROWS_AS(start(routes), base::Bug);
    routes = http::all_routes({});
    routes.push_back(routes.front());
    CHECK_THROWS_AS(start(routes), base::Bug);
}

TEST_CASE("the deployment process's socket serves its own routes and no others") {
    std::string socket;
    House house([&](app::Settings&, http::ServerSettings& settings) {
        socket = settings.upload_dir + "/deploy.sock";
        settings.deployment_socket = socket;
    });
    for (const char* path : {"/api/v1/people", "/api/v1/about", "/metrics", "/"}) {
        Line line(socket);
        line.send(std::string("GET ") + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        CHECK(line.read().status == 404);
    }
    namespace fs = std::filesystem;
    CHECK((fs::status(socket).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
}

}  // namespace
}  // namespace fangxing::http_test
