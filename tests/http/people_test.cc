// Accounts, units, roles and tokens over the API.
#include <doctest/doctest.h>

#include "house.h"

namespace fangxing::http_test {
namespace {

const std::string ops = R"({"code":"ops","name":{"zh":"运维部","en":"Operations"}})";

std::string account(const std::string& login, const std::string& more = "") {
    return R"({"login":")" + login + R"(","name":{"zh":"王","en":"Wang"})" + more + "}";
}

TEST_CASE("the system administrator keeps accounts, the security administrator grants roles") {
    House house;
    house.person("sys", {"system_administrator"});
    house.person("sec", {"security_administrator"});
    const auto sys = house.sign_in("sys");
    const auto sec = house.sign_in("sec");

    const auto unit = house.ask(sys, "POST", "/api/v1/units", ops);
    CHECK(unit.status == 201);
    CHECK(unit.header("etag") == "\"1\"");
    CHECK(house.ask(sys, "POST", "/api/v1/units", ops).code() == "unit.code_taken");
    const auto created =
        house.ask(sys, "POST", "/api/v1/people",
                  account("wang.ops", R"(,"unit":")" + unit.json().text("id") + "\""));
    REQUIRE(created.status == 201);
    const auto path = "/api/v1/people/" + created.json().text("id");
    CHECK(house.ask(sys, "POST", "/api/v1/people", account("wang.ops")).code() ==
          "person.login_taken");
    CHECK(house.ask(sec, "POST", "/api/v1/people", account("other")).code() == "access.denied");

    CHECK(house.try_sign_in("wang.ops", House::good_password).status == 401);
    const auto chosen = house.ask(
        {}, "POST", "/api/v1/set-up",
        R"({"token":")" + created.json().text("link") + R"(","password":"correct horse"})");
    CHECK(chosen.status == 200);
    const auto wang = house.sign_in("wang.ops");

    const std::string role = R"({"role":"release_implementer"})";
    CHECK(house.ask(sys, "POST", path + "/roles", role).code() == "access.denied");
    const auto granted = house.ask(sec, "POST", path + "/roles", role);
    REQUIRE(granted.status == 200);
    CHECK(house.ask(sec, "POST", path + "/roles", role).code() == "grant.repeated");
    CHECK(house.ask(sec, "POST", path + "/roles", R"({"role":"audit_administrator"})").code() ==
          "grant.administrator_and_business");
    // Rights changed: who was in before must come in again.
    CHECK(house.ask(wang, "GET", "/api/v1/session").code() == "session.ended");

    CHECK(house.ask(sys, "POST", path + "/disable", R"({"reason":"left"})").status == 200);
    CHECK(house.try_sign_in("wang.ops", House::good_password).status == 401);
    CHECK(house.ask(sys, "POST", path + "/disable", R"({"reason":"left"})").code() ==
          "person.disabled_already");
    CHECK(house.ask(sys, "POST", path + "/enable", R"({"reason":"back"})").status == 200);
    const auto grant = "/api/v1/grants/" + granted.json().text("id") + "/revoke";
    CHECK(house.ask(sec, "POST", grant, R"({"reason":"moved"})").status == 200);
    CHECK(house.ask(sec, "POST", grant, R"({"reason":"moved"})").code() == "grant.revoked_already");
}

TEST_CASE("two accounts of one human being do not hold what one may not") {
    House house;
    house.person("sys", {"system_administrator"});
    house.person("sec", {"security_administrator"});
    const auto wang = house.person("wang", {"release_manager"});
    const auto sys = house.sign_in("sys");
    const auto second = house.ask(sys, "POST", "/api/v1/people",
                                  account("wang.too", R"(,"natural":")" + wang.text() + "\""));
    REQUIRE(second.status == 201);
    const auto refused = house.ask(house.sign_in("sec"), "POST",
                                   "/api/v1/people/" + second.json().text("id") + "/roles",
                                   R"({"role":"audit_administrator"})");
    CHECK(refused.status == 409);
    CHECK(refused.code() == "grant.administrator_and_business");
    CHECK(house.ask(sys, "POST", "/api/v1/people", account("x.y", R"(,"natural":"0000000000001")"))
              .body.find("person.unknown") != std::string::npos);
}

TEST_CASE("nothing is assigned in mass, nothing has another type (SEC-03)") {
    House house;
    house.person("sys", {"system_administrator"});
    const auto sys = house.sign_in("sys");
    const auto codes = [&](const std::string& body) {
        const auto answer = house.ask(sys, "POST", "/api/v1/people", body);
        CHECK(answer.status == 422);
        return answer.body;
    };
    CHECK(codes(account("a.b", R"(,"auth_epoch":9)")).find("input.unknown_field") !=
          std::string::npos);
    CHECK(codes(account("a.b", R"(,"role":"system_administrator")")).find("/role") !=
          std::string::npos);
    CHECK(codes(R"({"login":["a"],"name":{"zh":"王","en":"W"}})").find("input.wrong_type") !=
          std::string::npos);
    CHECK(codes("{}").find("input.missing") != std::string::npos);
    CHECK(codes("[]").find("input.wrong_type") != std::string::npos);
    CHECK(house.ask(sys, "POST", "/api/v1/people", "{\"login\":").code() == "input.malformed");
    CHECK(house.ask(sys, "POST", "/api/v1/people", R"({"login":"a","login":"b"})").status == 400);
    CHECK(house.ask(sys, "POST", "/api/v1/people", std::string(200, '[')).status == 400);
}

TEST_CASE("an API token acts within its scopes and never for the account itself") {
    House house;
    house.person("li", {"release_manager"});
    const auto li = house.sign_in("li");
    const auto make = [&](const std::string& scopes, const std::string& expires) {
        return house.ask(
            li, "POST", "/api/v1/me/tokens",
            R"({"name":"pipeline","scopes":[)" + scopes + R"(],"expires_at":")" + expires + "\"}");
    };
    const auto soon = base::to_text(house.clock.real_now() + std::chrono::hours(24));
    const auto late = base::to_text(house.clock.real_now() + std::chrono::hours(24 * 181));
    CHECK(make("\"grant_roles\"", soon).body.find("token.scope_not_allowed") != std::string::npos);
    CHECK(make("\"read_business\"", late).body.find("token.expiry") != std::string::npos);
    const auto made = make("\"read_business\"", soon);
    REQUIRE(made.status == 201);
    Caller program;
    program.token = made.json().text("token");
    CHECK(program.token.starts_with("fx_"));
    CHECK(house.ask(program, "GET", "/api/v1/session").code() == "access.denied");
    CHECK(house.ask({"", "", "fx_guessed"}, "GET", "/api/v1/session").code() == "token.invalid");
    const auto path = "/api/v1/me/tokens/" + made.json().text("id");
    CHECK(house.ask(li, "GET", "/api/v1/me/tokens").body.find(program.token) == std::string::npos);
    CHECK(house.ask(li, "DELETE", path).status == 200);
    CHECK(house.ask(program, "GET", "/api/v1/session").code() == "token.invalid");
}

TEST_CASE("a repeated key is answered again, by another person or body never (SEC-22)") {
    House house;
    house.person("sys", {"system_administrator"});
    house.person("sys.too", {"system_administrator"});
    const auto sys = house.sign_in("sys");
    const http::Params key{{"Idempotency-Key", "k1"}};
    const auto first = house.ask(sys, "POST", "/api/v1/units", ops, key);
    CHECK(first.status == 201);
    CHECK(house.ask(sys, "POST", "/api/v1/units", ops, key).body == first.body);
    CHECK(
        house.ask(sys, "POST", "/api/v1/units", R"({"code":"x","name":{"zh":"甲","en":"A"}})", key)
            .code() == "input.idempotency_key_reused");
    CHECK(house.ask(house.sign_in("sys.too"), "POST", "/api/v1/units", ops, key).code() ==
          "unit.code_taken");
}

TEST_CASE("people are listed page by page") {
    House house;
    for (int n = 0; n < 5; ++n) house.person("person" + std::to_string(n), {});
    const auto caller = house.sign_in("person0");
    std::string after;
    int seen = 0;
    for (int page = 0; page < 3; ++page) {
        const auto answer = house.ask(
            caller, "GET", "/api/v1/people?limit=2" + (after.empty() ? "" : "&after=" + after));
        REQUIRE(answer.status == 200);
        seen += static_cast<int>(answer.json().find("items")->array()->size());
        after = answer.json().text("next");
    }
    CHECK(seen == 5);
    CHECK(after.empty());
    CHECK(house.ask(caller, "GET", "/api/v1/people?limit=two").status == 422);
    CHECK(house.ask(caller, "GET", "/api/v1/people?order=login").status == 422);
    CHECK(house.ask(caller, "GET", "/api/v1/roles").body.find("发布经理") != std::string::npos);
}

}  // namespace
}  // namespace fangxing::http_test
