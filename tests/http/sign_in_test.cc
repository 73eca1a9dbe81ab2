// Signing in, staying in, proving oneself, being locked out (SEC-04, SEC-05).
#include <doctest/doctest.h>

#include "app/commands/make_emergency_link.h"
#include "app/commands/make_setup_links.h"
#include "house.h"

namespace fangxing::http_test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("a session opens, tells who is in, and closes") {
    House house;
    house.person("li.release", {"release_manager"});
    CHECK(house.ask({}, "GET", "/api/v1/session").code() == "access.sign_in");
    const auto li = house.sign_in("li.release");
    CHECK(li.cookie.starts_with("sid="));
    CHECK(li.cookie.size() > 40);
    const auto me = house.ask(li, "GET", "/api/v1/session", "", {{"Accept-Language", "en"}});
    CHECK(me.status == 200);
    CHECK(me.json().text("login") == "li.release");
    CHECK(me.json().text("name") == "P li.release");
    CHECK(me.json().text("csrf") == li.csrf);
    CHECK(me.header("cache-control") == "no-store");

    CHECK(house.ask({li.cookie, "", ""}, "DELETE", "/api/v1/session").code() == "request.csrf");
    const auto out = house.ask(li, "DELETE", "/api/v1/session");
    CHECK(out.status == 200);
    CHECK(out.header("set-cookie").find("Max-Age=0") != std::string::npos);
    CHECK(house.ask(li, "GET", "/api/v1/session").code() == "session.ended");
}

TEST_CASE("each sign-in has a token of its own, and an old cookie is never gone on with") {
    House house;
    house.person("li", {});
    const auto first = house.sign_in("li");
    base::Json body;
    body.put("login", "li");
    body.put("password", House::good_password);
    const auto again =
        house.ask({first.cookie, "", ""}, "POST", "/api/v1/session", base::to_text(body));
    CHECK(again.status == 200);
    CHECK(again.header("set-cookie").find(first.cookie) == std::string::npos);
    const auto fixed = house.ask({"sid=chosen-by-somebody", "", ""}, "POST", "/api/v1/session",
                                 base::to_text(body));
    CHECK(fixed.status == 200);
    CHECK(fixed.header("set-cookie").find("chosen-by-somebody") == std::string::npos);
}

TEST_CASE("unknown, wrong, locked and disabled are told alike") {
    House house;
    house.person("li", {});
    const auto unknown = house.try_sign_in("nobody", "correct horse");
    const auto wrong = house.try_sign_in("li", "wrong horse");
    CHECK(unknown.status == 401);
    CHECK(unknown.code() == "sign_in.refused");
    CHECK(unknown.body == wrong.body);
    for (int n = 0; n < 4; ++n) house.try_sign_in("li", "wrong horse");
    const auto locked = house.try_sign_in("li", House::good_password);
    CHECK(locked.body == wrong.body);
    house.clock.ahead = minutes(16);
    CHECK(house.try_sign_in("li", House::good_password).status == 200);
}

TEST_CASE("the security administrator unlocks") {
    House house;
    const auto id = house.person("li", {});
    house.person("sec", {"security_administrator"});
    for (int n = 0; n < 5; ++n) house.try_sign_in("li", "wrong horse");
    const auto sec = house.sign_in("sec");
    const auto path = "/api/v1/people/" + id.text();
    CHECK(house.ask(sec, "GET", path).body.find("\"unlock_person\"") != std::string::npos);
    CHECK(house.ask(sec, "POST", path + "/unlock", R"({"reason":"asked by phone"})").status == 200);
    CHECK(house.ask(sec, "POST", path + "/unlock", R"({"reason":"again"})").code() ==
          "person.not_locked");
    CHECK(house.try_sign_in("li", House::good_password).status == 200);
}

TEST_CASE("a session idles out, ages out, is crowded out") {
    House house;
    house.person("li", {});
    const auto idle = house.sign_in("li");
    house.clock.real_ahead = minutes(14);
    CHECK(house.ask(idle, "GET", "/api/v1/session").status == 200);
    house.clock.real_ahead = minutes(28);
    CHECK(house.ask(idle, "GET", "/api/v1/session").status == 200);
    house.clock.real_ahead = minutes(44);
    const auto over = house.ask(idle, "GET", "/api/v1/session");
    CHECK(over.code() == "session.idle");
    CHECK(over.header("set-cookie").find("Max-Age=0") != std::string::npos);

    const auto start = house.clock.real_ahead;
    const auto old = house.sign_in("li");
    while (house.clock.real_ahead - start < hours(8) - minutes(10)) {
        house.clock.real_ahead += minutes(10);
        REQUIRE(house.ask(old, "GET", "/api/v1/session").status == 200);
    }
    house.clock.real_ahead += minutes(10);
    CHECK(house.ask(old, "GET", "/api/v1/session").code() == "session.expired");

    std::vector<Caller> four;
    for (int n = 0; n < 4; ++n) four.push_back(house.sign_in("li"));
    CHECK(house.ask(four[0], "GET", "/api/v1/session").code() == "session.ended");
    const auto listed = house.ask(four[3], "GET", "/api/v1/me/sessions").json();
    CHECK(listed.find("items")->array()->size() == 3);
}

TEST_CASE("one ends one's own sessions, the security administrator anybody's") {
    House house;
    house.person("li", {});
    house.person("wang", {});
    house.person("sec", {"security_administrator"});
    const auto here = house.sign_in("li");
    const auto there = house.sign_in("li");
    const auto listed = house.ask(here, "GET", "/api/v1/me/sessions").json();
    std::string other;
    for (const auto& item : *listed.find("items")->array()) {
        if (!*item.find("current")->boolean()) other = item.text("id");
    }
    const auto path = "/api/v1/sessions/" + other;
    CHECK(house.ask(house.sign_in("wang"), "DELETE", path).code() == "access.denied");
    CHECK(house.ask(here, "DELETE", path).status == 200);
    CHECK(house.ask(there, "GET", "/api/v1/session").code() == "session.ended");
    CHECK(house.ask(house.sign_in("sec"), "DELETE", path).code() == "session.ended_already");
}

TEST_CASE("a proof of person renews the token and is good for two minutes") {
    House house;
    house.person("li", {});
    auto li = house.sign_in("li");
    CHECK(house.ask(li, "POST", "/api/v1/session/proof", R"({"password":"wrong horse"})").code() ==
          "proof.refused");
    const auto proof =
        house.ask(li, "POST", "/api/v1/session/proof", R"({"password":"correct horse"})");
    CHECK(proof.status == 200);
    CHECK(house.ask(li, "GET", "/api/v1/session").code() == "session.ended");
    const auto cookie = proof.header("set-cookie");
    li = {cookie.substr(0, cookie.find(';')), proof.json().text("csrf"), ""};
    const auto proven = [&] {
        return *house.ask(li, "GET", "/api/v1/session").json().find("proven")->boolean();
    };
    CHECK(proven());
    house.clock.real_ahead = minutes(2);
    CHECK_FALSE(proven());
}

TEST_CASE("another password ends the other sessions and obeys the rules") {
    House house;
    house.person("li", {});
    const auto here = house.sign_in("li");
    const auto there = house.sign_in("li");
    const auto change = [&](const std::string& current, const std::string& password) {
        return house.ask(here, "POST", "/api/v1/me/password",
                         R"({"current":")" + current + R"(","password":")" + password + "\"}");
    };
    CHECK(change("wrong", "battery staple").code() == "proof.refused");
    const auto weak = change(House::good_password, "li");
    CHECK(weak.status == 422);
    CHECK(weak.code() == "password.refused");
    CHECK(weak.body.find("password.too_short") != std::string::npos);
    const auto done = change(House::good_password, "battery staple");
    REQUIRE(done.status == 200);
    CHECK(house.ask(there, "GET", "/api/v1/session").code() == "session.ended");
    const auto cookie = done.header("set-cookie");
    const Caller on{cookie.substr(0, cookie.find(';')), done.json().text("csrf"), ""};
    CHECK(house.ask(on, "GET", "/api/v1/session").status == 200);
    CHECK(house.try_sign_in("li", House::good_password).status == 401);
    CHECK(house.try_sign_in("li", "battery staple").status == 200);
}

TEST_CASE("an administrator who lost his password comes back by a link, and by nothing else") {
    House house;
    house.person("sec", {"security_administrator"});
    house.person("li", {"release_manager"});
    house.sign_in("sec");
    for (int n = 0; n < 8; ++n) house.try_sign_in("sec", "wrong horse");
    CHECK(house.try_sign_in("sec", House::good_password).status == 401);
    for (const auto* login : {"li", "nobody", ""}) {
        const auto refused = app::make_emergency_link(house.system, login);
        CHECK(refused.error().code == "emergency.no_administrator");
    }
    const auto link = app::make_emergency_link(house.system, "sec");
    REQUIRE(link.has_value());
    const auto use = [&](const std::string& more) {
        return house.ask({}, "POST", "/api/v1/set-up",
                         R"({"token":")" + *link + R"(","password":"battery staple")" + more + "}");
    };
    CHECK(use(R"(,"login":"other","name":{"zh":"甲","en":"A"})").code() ==
          "setup_link.names_person");
    CHECK(use("").status == 200);
    CHECK(use("").code() == "setup_link.invalid");
    CHECK(house.try_sign_in("sec", House::good_password).status == 401);
    const auto sec = house.sign_in("sec", "battery staple");
    CHECK(house.ask(sec, "GET", "/api/v1/session").body.find("security_administrator") !=
          std::string::npos);
    house.database->read([](app::Store& store) {
        int told = 0;
        for (const auto& entry : store.feed(0, 1000)) {
            told += entry.act == "make_emergency_link" && entry.actor == "system:emergency";
        }
        CHECK(told == 2);  // the link, and the lock that it ended
    });
}

TEST_CASE("first set-up: a link each, used once, three people") {
    House house;
    auto links = app::make_setup_links(house.system);
    REQUIRE(links.size() == 3);
    const auto old = links;
    links = app::make_setup_links(house.system);
    const auto use = [&](const std::string& token, const std::string& login) {
        return house.ask({}, "POST", "/api/v1/set-up",
                         R"({"token":")" + token + R"(","login":")" + login +
                             R"(","name":{"zh":"甲","en":"A"},"password":"correct horse"})");
    };
    CHECK(use(old[0].token, "root.one").code() == "setup_link.invalid");
    CHECK(use("guessed", "root.one").code() == "setup_link.invalid");
    CHECK(use(links[0].token, "Root One").code() == "person.incomplete");
    CHECK(use(links[0].token, "root.one").status == 200);
    CHECK(use(links[0].token, "root.two").code() == "setup_link.invalid");
    CHECK(use(links[1].token, "root.one").code() == "person.login_taken");
    CHECK(use(links[1].token, "sec.one").status == 200);
    CHECK(app::make_setup_links(house.system).size() == 1);
    const auto root = house.sign_in("root.one");
    CHECK(house.ask(root, "GET", "/api/v1/session").body.find("system_administrator") !=
          std::string::npos);
}

}  // namespace
}  // namespace fangxing::http_test
