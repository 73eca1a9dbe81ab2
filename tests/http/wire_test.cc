// What comes over the wire: malformed heads, limits, slow callers, stopping (SEC-08, SEC-20).
#include <doctest/doctest.h>

#include <thread>

#include "house.h"
#include "http/openapi.h"
#include "http/routes.h"

namespace fangxing::http_test {
namespace {

using std::chrono::milliseconds;

int status_of(House& house, std::string_view bytes) {
    Line line(house.server->port());
    line.send(bytes);
    return line.read().status;
}

TEST_CASE("requests that could be read in two ways are refused") {
    House house;
    const std::string post = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\n";
    const std::string json = "Content-Type: application/json\r\n";
    const struct {
        std::string bytes;
        int status;
    } rows[] = {
        {"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", 200},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\n\r\n", 200},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: @\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        {"GET  /healthz HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET http://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"GET /healthz HTTP/2.0\r\nHost: x\r\n\r\n", 505},
        {"BREW /healthz HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nName : y\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nA: b\nC: d\r\n\r\n", 400},
        {"GET /healthz HTTP/1.1\r\nHost: x\r\nA: \xff\r\n\r\n", 400},
        {std::string("GET /healthz HTTP/1.1\r\nHost: x\r\nA: b") + '\0' + "c\r\n\r\n", 400},
        {post + json + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}", 400},
        {post + json + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400},
        {post + json + "Content-Length: +2\r\n\r\n{}", 400},
        {post + json + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400},
        {post + json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400},
        {post + json + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 422},
        {post + json + "Content-Length: 99999999\r\n\r\n", 413},
        {post + json + "Expect: magic\r\nContent-Length: 2\r\n\r\n{}", 417},
        {"GET /" + std::string(17'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 431},
    };
    for (const auto& row : rows) {
        CAPTURE(row.bytes.substr(0, 120));
        CHECK(status_of(house, row.bytes) == row.status);
    }
    std::string many = "GET /healthz HTTP/1.1\r\nHost: x\r\n";
    for (int n = 0; n < 101; ++n) many += "A" + std::to_string(n) + ": b\r\n";
    CHECK(status_of(house, many + "\r\n") == 431);
    std::string long_body(std::size_t{1} << 20, ' ');
    CHECK(status_of(house, post + json + "Transfer-Encoding: chunked\r\n\r\n110000\r\n" +
                               long_body + std::string(0x10000, ' ') + "\r\n0\r\n\r\n") == 413);
}

TEST_CASE("one line answers one request after another, also sent at once") {
    House house;
    Line line(house.server->port());
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    line.send(request + request);
    CHECK(line.read().status == 200);
    CHECK(line.read().status == 200);
    line.send(
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        "Content-Length: 2\r\n\r\n{}" +
        request);
    CHECK(line.read().status == 422);
    CHECK(line.read().status == 200);
    line.send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(line.read().header("connection") == "close");
    CHECK(line.closed());
}

TEST_CASE("answers longer than a socket takes at once come whole, though they are read late") {
    House house;
    const auto& settings = house.system.settings;
    const auto wanted = http::openapi_text(http::all_routes(settings), settings.version);
    constexpr int times = 16;
    Line line(house.server->port());
    for (int n = 0; n < times; ++n) {
        line.send("GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    std::this_thread::sleep_for(milliseconds(200));
    for (int n = 0; n < times; ++n) {
        const bool same = line.read().body == wanted;  // both are too long to print
        CHECK(same);
    }
}

TEST_CASE("Expect: 100-continue is answered before the body") {
    House house;
    Line line(house.server->port());
    line.send(
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    CHECK(line.read().status == 100);
    line.send("{}");
    CHECK(line.read().status == 422);
}

TEST_CASE("slow and idle callers are let go, and hold no worker") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        settings.limits.head = milliseconds(300);
        settings.limits.idle = milliseconds(300);
        settings.limits.body = milliseconds(300);
        settings.workers = 1;
    });
    std::vector<std::unique_ptr<Line>> slow;
    for (int n = 0; n < 20; ++n) {
        slow.push_back(std::make_unique<Line>(house.server->port()));
        slow.back()->send("GET /healthz HTTP/1.1\r\nHo");
    }
    Line body(house.server->port());
    body.send(
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        "Content-Length: 20\r\n\r\n{");
    Line idle(house.server->port());
    CHECK(house.ask({}, "GET", "/readyz").status == 200);
    for (auto& line : slow) CHECK(line->read().status == 0);
    CHECK(body.read().status == 0);
    CHECK(idle.closed());
}

TEST_CASE("an address has so many connections and no more") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        settings.limits.connections_per_address = 3;
    });
    const std::string request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    std::vector<std::unique_ptr<Line>> lines;
    for (int n = 0; n < 3; ++n) {
        lines.push_back(std::make_unique<Line>(house.server->port()));
        lines.back()->send(request);
        CHECK(lines.back()->read().status == 200);
    }
    CHECK(status_of(house, request) == 0);
    lines.clear();
    std::this_thread::sleep_for(milliseconds(200));
    CHECK(status_of(house, request) == 200);
}

TEST_CASE("rates: requests by caller, sign-ins by address") {
    House house([](app::Settings& settings, http::ServerSettings&) {
        settings.requests_per_minute = 12;
        settings.sign_ins_per_minute = 3;
    });
    house.person("li", {});
    const auto li = house.sign_in("li");
    int refused = 0;
    for (int n = 0; n < 14; ++n) {
        const auto answer = house.ask(li, "GET", "/api/v1/session");
        if (answer.status != 429) continue;
        ++refused;
        CHECK(answer.code() == "request.too_many");
        CHECK(!answer.header("retry-after").empty());
    }
    CHECK(refused >= 1);
    house.try_sign_in("li", "x");
    house.try_sign_in("li", "x");
    CHECK(house.try_sign_in("li", "x").status == 429);
}

TEST_CASE("too much at once is told, not queued for ever") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        settings.workers = 1;
        settings.limits.queue = 0;
    });
    const auto answer = house.ask({}, "GET", "/readyz");
    CHECK(answer.status == 503);
    CHECK(answer.code() == "system.overloaded");
    CHECK(!answer.header("retry-after").empty());
    CHECK(house.ask({}, "GET", "/healthz").status == 200);
}

TEST_CASE("stopping is quick though lines are open") {
    House house;
    Line idle(house.server->port());
    std::this_thread::sleep_for(milliseconds(50));
    const auto start = std::chrono::steady_clock::now();
    house.server->stop();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(idle.closed());
}

}  // namespace
}  // namespace fangxing::http_test
