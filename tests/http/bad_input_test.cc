// Bad input against every route there is: refused with every reason, never answered by a fault.
#include <doctest/doctest.h>

#include "house.h"

namespace fangxing::http_test {
namespace {

using access::Permission;
using base::Json;

struct Callers {
    explicit Callers(House& house) {
        house.person("sys", {"system_administrator"});
        house.person("sec", {"security_administrator"});
        house.person("aud", {"audit_administrator"});
        house.person("li", {"release_manager", "release_implementer", "change_manager",
                            "configuration_administrator", "records_manager"});
        sys = house.sign_in("sys");
        sec = house.sign_in("sec");
        aud = house.sign_in("aud");
        li = house.sign_in("li");
    }
    const Caller& with(Permission permission) const {
        switch (permission) {
            case Permission::manage_people:
            case Permission::run_system: return sys;
            case Permission::grant_roles: return sec;
            case Permission::read_journal: return aud;
            case Permission::sign_in: return nobody;
            case Permission::use_own_account:
            case Permission::read_business:
            case Permission::take_part:
            case Permission::manage_changes:
            case Permission::manage_library:
            case Permission::manage_cmdb:
            case Permission::deploy:
            case Permission::move_clock:
            case Permission::post_work_orders:
            case Permission::read_figures:
            case Permission::read_calendar:
            case Permission::keep_records: break;
        }
        return li;
    }
    Caller sys, sec, aud, li, nobody;
};

bool in_path(const http::Route& route, const std::string& name) {
    return route.path.find("{" + name + "}") != std::string::npos;
}

// Something that no value of this schema is; nothing where every JSON is one.
std::optional<Json> wrong_for(const Json& schema) {
    const auto* type = schema.find("type");
    if (!type) return std::nullopt;
    if (type->array() || type->string() == nullptr || *type->string() == "string") return Json(7);
    return Json("of another type");
}

// Every member of the body with another type, and how many those are.
std::pair<Json, std::size_t> all_wrong(const http::Route& route) {
    Json body{Json::Object{}};
    std::size_t count = 0;
    const auto input = route.input();
    if (const auto* properties = input.find("properties")) {
        for (const auto& [name, schema] : *properties->object()) {
            const auto wrong = in_path(route, name) ? std::nullopt : wrong_for(schema);
            if (!wrong) continue;
            body.put(name, *wrong);
            ++count;
        }
    }
    return {body, count};
}

// A refusal as it should be: of the caller's doing, with a code and words.
void check_refused(const Answer& answer, int status, const char* code) {
    CAPTURE(answer.body);
    CHECK(answer.status == status);
    CHECK(answer.code() == code);
    CHECK_FALSE(answer.json().text("detail").empty());
}

std::size_t reasons_in(const Answer& answer) {
    const auto json = answer.json();
    const auto* reasons = json.find("reasons");
    return reasons ? reasons->array()->size() : 0;
}

TEST_CASE("every body of every route: wrong types all at once, unknown and repeated members") {
    House house;
    const Callers callers(house);
    for (const auto& route : http::all_routes(house.system.settings)) {
        if (route.body != http::Body::json || route.permission == Permission::deploy) continue;
        CAPTURE(route.operation);
        const auto& caller = callers.with(*route.permission);
        const auto path = filled(route.path);
        const auto ask = [&](const std::string& body) {
            return house.ask(caller, route.method, path, body);
        };
        const auto [wrong, count] = all_wrong(route);
        if (count > 0) {
            const auto answer = ask(base::to_text(wrong));
            check_refused(answer, 422, "input.invalid");
            CHECK(reasons_in(answer) >= count);
        }
        const auto unknown = ask(R"({"no_such_member": 1})");
        check_refused(unknown, 422, "input.invalid");
        CHECK(unknown.body.find("/no_such_member") != std::string::npos);
        check_refused(ask("[]"), 422, "input.invalid");
        check_refused(ask("{\"half\":"), 400, "input.malformed");
        check_refused(ask(R"({"twice": 1, "twice": 2})"), 400, "input.malformed");
        check_refused(ask("{\"deep\":" + std::string(500, '[')), 400, "input.malformed");
    }
}

TEST_CASE("every query of every route: what is no number, no id, or not asked for") {
    House house;
    const Callers callers(house);
    for (const auto& route : http::all_routes(house.system.settings)) {
        if (route.method != "GET" || route.permission == Permission::deploy) continue;
        if (route.operation == "watchEvents") continue;  // a feed has headers of its own
        CAPTURE(route.operation);
        const auto& caller = callers.with(*route.permission);
        const auto path = filled(route.path);
        check_refused(house.ask(caller, "GET", path + "?no_such_member=1"), 422, "input.invalid");
        const auto input = route.input();
        const auto* properties = input.find("properties");
        if (!properties) continue;
        for (const auto& [name, schema] : *properties->object()) {
            const auto* type = schema.find("type");
            const bool any_text = type && type->string() && *type->string() == "string" &&
                                  !schema.find("enum") && !schema.find("format") &&
                                  !schema.find("pattern");
            const bool list = type && type->string() && *type->string() == "array";
            if (in_path(route, name) || any_text || list) continue;
            CAPTURE(name);
            check_refused(house.ask(caller, "GET", path + "?" + name + "=~nonsense~"), 422,
                          "input.invalid");
        }
    }
}

TEST_CASE("a body beyond the limit is refused before it is read") {
    House house([](app::Settings&, http::ServerSettings& settings) {
        settings.front.longest_body = 10'000;
    });
    house.person("sys", {"system_administrator"});
    const auto sys = house.sign_in("sys");
    const auto body = "{\"login\": \"" + std::string(20'000, 'x') + "\"}";
    CHECK(house.ask(sys, "POST", "/api/v1/people", body).status == 413);
}

TEST_CASE("a full disk: writing is refused clearly, reading goes on, and all works again") {
    House house;
    house.person("sys", {"system_administrator"});
    const auto sys = house.sign_in("sys");
    const std::string person = R"({"login":"wang.wu","name":{"zh":"王五","en":"Wang Wu"}})";
    house.database->full = true;
    const auto refused = house.ask(sys, "POST", "/api/v1/people", person);
    check_refused(refused, 507, "system.disk_full");
    CHECK_FALSE(refused.header("retry-after").empty());
    CHECK(house.ask(sys, "GET", "/api/v1/people").status == 200);
    CHECK(house.ask({}, "GET", "/readyz").status == 503);
    CHECK(house.ask({}, "GET", "/healthz").status == 200);
    house.database->full = false;
    CHECK(house.ask({}, "GET", "/readyz").status == 200);
    CHECK(house.ask(sys, "POST", "/api/v1/people", person).status == 201);
}

}  // namespace
}  // namespace fangxing::http_test
