// The page's files, the answers' headers, languages, figures and the live feed.
#include <doctest/doctest.h>

#include <fstream>
#include <thread>

#include "house.h"

namespace fangxing::http_test {
namespace {

void put(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

TEST_CASE("the page is served under its policy, its files for ever, nothing else at all") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        const std::filesystem::path web = settings.upload_dir + "/web";
        put(web / "index.html", "<script nonce=\"__CSP_NONCE__\"></script>__CSP_NONCE__");
        put(web / "assets" / "a-1234.js", "let a;");
        put(web / "icon.svg", "<svg/>");
        settings.front.web_dir = web.string();
    });
    const auto page = house.ask({}, "GET", "/");
    CHECK(page.status == 200);
    CHECK(page.header("content-type") == "text/html; charset=utf-8");
    const auto policy = page.header("content-security-policy");
    const auto at = policy.find("'nonce-") + 7;
    const auto nonce = policy.substr(at, policy.find('\'', at) - at);
    CHECK(nonce.size() == 24);
    CHECK(page.body == "<script nonce=\"" + nonce + "\"></script>" + nonce);
    CHECK(policy ==
          "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
              "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
              "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
              "object-src 'none'");
    for (const char* path : {"/releases/123", "/processes/itss-4.2.7/meetings"}) {
        CHECK(house.ask({}, "GET", path).body.find("<script") == 0);
    }
    CHECK(house.ask({}, "GET", "/").header("content-security-policy") != policy);

    const auto asset = house.ask({}, "GET", "/assets/a-1234.js");
    CHECK(asset.header("content-type") == "text/javascript; charset=utf-8");
    CHECK(asset.header("cache-control").find("immutable") != std::string::npos);
    CHECK(asset.header("x-content-type-options") == "nosniff");
    const auto again =
        house.ask({}, "GET", "/assets/a-1234.js", "", {{"If-None-Match", asset.header("etag")}});
    CHECK(again.status == 304);
    for (const char* path :
         {"/assets/b.js", "/../fangxing.db", "/%2e%2e/fangxing.db", "/assets/..%2f..%2ffangxing.db",
          "/fangxing.db", "/index.html.bak", "/processes/.env"}) {
        const auto status = house.ask({}, "GET", path).status;
        CHECK((status == 400 || status == 404));
    }
    CHECK(house.ask({}, "POST", "/").status == 405);
}

TEST_CASE("refusals speak the caller's language") {
    House house;
    const auto zh = house.ask({}, "GET", "/api/v1/session");
    const auto en =
        house.ask({}, "GET", "/api/v1/session", "", {{"Accept-Language", "en-GB,zh;q=0.5"}});
    CHECK(zh.header("content-type") == "application/problem+json");
    CHECK(zh.json().text("detail") == "请先登录。");
    CHECK(en.json().text("detail") == "Please sign in first.");
    CHECK(en.json().text("title") == "Not signed in");
    CHECK(house.ask({}, "GET", "/api/v1/session?lang=en").json().text("detail") ==
          en.json().text("detail"));
    CHECK(house.ask({}, "GET", "/api/v1/nothing").code() == "route.not_found");
}

TEST_CASE("health, readiness, figures, and what anybody may know") {
    House house;
    CHECK(house.ask({}, "GET", "/healthz").body == "ok\n");
    CHECK(house.ask({}, "GET", "/readyz").status == 200);
    const auto about = house.ask({}, "GET", "/api/v1/about");
    CHECK(about.status == 200);
    CHECK(about.json().text("organisation_en") == "Demo organisation");
    CHECK(about.header("content-security-policy").find("default-src 'none'") == 0);
    const auto figures = house.ask({}, "GET", "/metrics").body;
    CHECK(figures.find("fangxing_http_requests_total{route=\"readAbout\",status=\"200\"} 1") !=
          std::string::npos);
    CHECK(figures.find("fangxing_http_queue") != std::string::npos);
    CHECK(figures.find("fangxing_outbox_late_seconds 0") != std::string::npos);
    CHECK_THROWS_AS(
        House([](app::Settings&, http::ServerSettings& settings) { settings.address = "0.0.0.0"; }),
        base::Fault);
}

std::string listen(const Caller& caller, const std::string& more = "",
                   const std::string& query = "") {
    return "GET /api/v1/events" + query + " HTTP/1.1\r\nHost: x\r\nCookie: " + caller.cookie +
           "\r\n" + more + "\r\n";
}

TEST_CASE("the feed tells what happens to those who may know it") {
    House house;
    house.person("sys", {"system_administrator"});
    house.person("li", {"release_tester"});
    const auto sys = house.sign_in("sys");
    const auto li = house.sign_in("li");
    Line knows(house.server->port());
    Line other(house.server->port());
    knows.send(listen(sys));
    other.send(listen(li));
    CHECK(knows.read_until(":\n\n").find("text/event-stream") != std::string::npos);
    other.read_until(":\n\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(800));
    const auto create = [&](const std::string& login) {
        return house
            .ask(sys, "POST", "/api/v1/people",
                 R"({"login":")" + login + R"(","name":{"zh":"王","en":"Wang"}})")
            .status;
    };
    CHECK(create("wang.one") == 201);
    const auto told = knows.read_until("setup_link.made");
    CHECK(told.find("event: person.created") != std::string::npos);
    const auto id =
        told.substr(told.find("id: ") + 4, told.find("\nevent") - told.find("id: ") - 4);

    CHECK(house.ask(sys, "POST", "/api/v1/units", R"({"code":"u","name":{"zh":"甲","en":"A"}})")
              .status == 201);
    const auto heard = other.read_until("unit.created");
    CHECK(heard.find("unit.created") != std::string::npos);
    CHECK(heard.find("person.created") == std::string::npos);

    // Who lost the line goes on where he stood, and misses nothing.
    Line again(house.server->port());
    again.send(listen(sys, "Last-Event-ID: " + id + "\r\n"));
    const auto missed = again.read_until("unit.created");
    CHECK(missed.find("setup_link.made") != std::string::npos);
    CHECK(missed.find("event: person.created") == std::string::npos);

    // A session that ends takes its feed with it.
    CHECK(house.ask(sys, "DELETE", "/api/v1/session").status == 200);
    CHECK(again.read_until("session.ended\ndata: {}").find("session.ended") != std::string::npos);
}

TEST_CASE("a feed is nobody's without a session") {
    House house;
    house.person("li", {});
    CHECK(house.ask({}, "GET", "/api/v1/events").status == 401);
    const auto li = house.sign_in("li");
    CHECK(house.ask(li, "GET", "/api/v1/events?after=x").status == 422);
    CHECK(house.ask(li, "GET", "/api/v1/events", "", {{"Last-Event-ID", "x"}}).code() ==
          "request.last_event_id");
}

}  // namespace
}  // namespace fangxing::http_test
