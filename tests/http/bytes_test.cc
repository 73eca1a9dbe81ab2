// Packages' bytes: up in a stream, in under their digest, down again; and what the rim refuses.
#include <doctest/doctest.h>

#include <thread>

#include "house.h"

namespace fangxing::http_test {
namespace {

const http::Params octets{{"Content-Type", "application/octet-stream"}};

// The server drops its temporary file just behind the answer, so a moment is given.
bool uploads_are_gone(const House& house) {
    for (int n = 0; n < 100; ++n) {
        bool left = false;
        for (const auto& entry : std::filesystem::directory_iterator(house.folder)) {
            left = left || entry.path().filename().string().starts_with("upload-");
        }
        if (!left) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

// A system that a library entry can belong to.
std::string system_of(House& house, access::PersonId owner) {
    house.person("sys", {"system_administrator"});
    house.person("conf", {"configuration_administrator"});
    const auto unit = house.ask(house.sign_in("sys"), "POST", "/api/v1/units",
                                R"({"code":"it","name":{"zh":"信息部","en":"IT"}})");
    const auto made =
        house.ask(house.sign_in("conf"), "POST", "/api/v1/systems",
                  R"({"code":"shop","name":{"zh":"商城","en":"Shop"},"unit":")" +
                      unit.json().text("id") + R"(","owner":")" + owner.text() + "\"}");
    REQUIRE_MESSAGE(made.status == 201, made.body);
    return made.json().text("id");
}

TEST_CASE("bytes longer than any JSON go in, are named by their digest, and come out the same") {
    std::string socket;
    House house([&](app::Settings&, http::ServerSettings& settings) {
        socket = settings.upload_dir + "/deploy.sock";
        settings.deployment_socket = socket;
    });
    const auto owner = house.person("implementer", {"release_implementer"});
    house.person("keeper", {"software_control_supervisor"});
    const auto implementer = house.sign_in("implementer");
    const auto bytes = house.random.bytes(3'000'000);
    const auto stored = house.ask(implementer, "POST", "/api/v1/blobs", bytes, octets);
    REQUIRE_MESSAGE(stored.status == 201, stored.body);
    CHECK(stored.json().text("digest") == base::digest_of(bytes).text);
    CHECK(*stored.json().find("size")->integer() == 3'000'000);
    CHECK(uploads_are_gone(house));

    const auto entry = house.ask(
        implementer, "POST", "/api/v1/library",
        R"({"system":")" + system_of(house, owner) +
            R"(","name":"shop","package_version":"1.0.0","file_name":"放行 1.tar","source":"build","approver":"keeper","digest":")" +
            stored.json().text("digest") + "\"}");
    REQUIRE_MESSAGE(entry.status == 200, entry.body);
    const auto down =
        house.ask(implementer, "GET", "/api/v1/library/" + entry.json().text("id") + "/bytes");
    CHECK(down.status == 200);
    CHECK(down.body == bytes);
    CHECK(down.header("content-type") == "application/octet-stream");
    CHECK(down.header("content-disposition") ==
          "attachment; filename*=UTF-8''%E6%94%BE%E8%A1%8C%201.tar");
    CHECK(down.header("content-security-policy") == "sandbox");

    const auto fetch = [&](const std::string& digest) {
        Line line(socket);
        line.send("GET /api/v1/executor/blobs/" + digest + " HTTP/1.1\r\nHost: x\r\n\r\n");
        return line.read();
    };
    CHECK(fetch(stored.json().text("digest")).body == bytes);
    CHECK(fetch("sha256:" + std::string(64, '0')).code() == "blob.not_found");
    CHECK(fetch("../../fangxing.db").status == 400);
    CHECK(fetch("sha256:short").status == 422);
}

TEST_CASE("who may not upload is told before his bytes are read") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        settings.front.longest_upload = 1000;
    });
    house.person("li", {"release_tester"});
    house.person("implementer", {"release_implementer"});
    const auto implementer = house.sign_in("implementer");
    const std::string head =
        "POST /api/v1/blobs HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
        "Content-Type: application/octet-stream\r\nContent-Length: 900\r\n";
    const auto first_answer = [&](const std::string& more) {
        Line line(house.server->port());
        line.send(head + more + "\r\n");
        return line.read().status;
    };
    CHECK(first_answer("") == 401);
    const auto li = house.sign_in("li");
    CHECK(first_answer("Cookie: " + li.cookie + "\r\nX-CSRF-Token: " + li.csrf + "\r\n") == 403);
    CHECK(first_answer("Cookie: " + implementer.cookie + "\r\n") == 403);
    CHECK(first_answer("Cookie: " + implementer.cookie + "\r\nX-CSRF-Token: " + implementer.csrf +
                       "\r\n") == 100);
    CHECK(house.ask(implementer, "POST", "/api/v1/blobs", std::string(1001, 'x'), octets).status ==
          413);
    CHECK(house.ask(implementer, "POST", "/api/v1/blobs", "{}").status == 415);
    CHECK(uploads_are_gone(house));
}

TEST_CASE("two uploads of one caller at once, and the next when one of them is over") {
    House house;
    house.person("implementer", {"release_implementer"});
    house.person("librarian", {"software_control_supervisor"});
    const auto begin = [&](Line& line, const Caller& caller) {
        line.send(
            "POST /api/v1/blobs HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
            "Content-Type: application/octet-stream\r\nContent-Length: 900\r\nCookie: " +
            caller.cookie + "\r\nX-CSRF-Token: " + caller.csrf + "\r\n\r\n");
        return line.read();
    };
    const auto implementer = house.sign_in("implementer");
    Line first(house.server->port());
    Line second(house.server->port());
    Line third(house.server->port());
    Line of_another(house.server->port());
    CHECK(begin(first, implementer).status == 100);
    CHECK(begin(second, implementer).status == 100);
    const auto refused = begin(third, implementer);
    CHECK(refused.status == 429);
    CHECK(refused.code() == "request.too_many_uploads");
    CHECK(begin(of_another, house.sign_in("librarian")).status == 100);
    first.send(std::string(900, 'x'));
    CHECK(first.read().status == 201);
    int status = 429;
    for (int n = 0; n < 100 && status == 429; ++n) {
        // The turn comes back just behind the answer.
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        Line again(house.server->port());
        status = begin(again, implementer).status;
    }
    CHECK(status == 100);
}

TEST_CASE("conditions and keys are well-formed or refused") {
    House house;
    house.person("li", {});
    const auto li = house.sign_in("li");
    const auto with = [&](const std::string& name, const std::string& value) {
        return house.ask(li, "DELETE", "/api/v1/session", "", {{name, value}}).code();
    };
    CHECK(with("If-Match", "7") == "request.if_match");
    CHECK(with("If-Match", "\"seven\"") == "request.if_match");
    CHECK(with("Idempotency-Key", std::string(201, 'k')) == "request.idempotency_key");
    CHECK(with("If-Match", "\"7\"").empty());
}

TEST_CASE("too many who hash at once are asked to wait") {
    TestRandom random;
    http::Argon2Passwords none(random, {.passes = 1, .memory_kib = 64, .at_once = 1, .waiting = 0});
    CHECK(none.hash("x").error().code == "sign_in.busy");
    CHECK(none.fits("x", "").error().kind == base::Kind::unavailable);
    http::Argon2Passwords some(random, {.passes = 1, .memory_kib = 64});
    const auto hash = some.hash("correct horse");
    REQUIRE(hash.has_value());
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(*some.fits("correct horse", *hash));
    CHECK_FALSE(*some.fits("wrong horse", *hash));
    CHECK_FALSE(*some.fits("no password is this one", ""));
}

}  // namespace
}  // namespace fangxing::http_test
