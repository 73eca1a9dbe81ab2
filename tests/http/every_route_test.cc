// Every route of the table, whichever they are, against callers and spellings that must get nothing
// (SEC-01, SEC-13): a new route is covered by standing in the table.
#include <doctest/doctest.h>

#include <set>

#include "domain/access/roles.h"
#include "house.h"
#include "http/gate.h"

namespace fangxing::http_test {
namespace {

using access::Permission;
using std::chrono::minutes;

// Who is not signed in may ask these and no others.
const std::set<std::string> open_to_all{"readAbout", "readDescription", "signIn", "setUp",
                                        "moveTestClock"};

const std::vector<std::string> roles{"release_tester", "audit_administrator",
                                     "system_administrator", "security_administrator"};

std::string filled(std::string path) {
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
        path.replace(at, path.find('}', at) - at + 1, "0000000000001");
    }
    return path;
}

// A last part of another text: no spelling of this path, but it may be the id that some route
// wants.
std::vector<std::string> other_ids(const std::string& path) {
    return {path + ".json", path + "%20", path.substr(0, path.rfind('/') + 1) + "%E6%94%BE",
            path + "/" + std::string(4'000, 'a')};
}

// Other spellings of the path: each must lead nowhere.
std::vector<std::string> spellings(const std::string& path) {
    const auto last = path.rfind('/');
    const auto front = path.substr(0, last);
    const auto name = path.substr(last + 1);
    std::string upper = path;
    for (auto& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    char escape[4];
    std::snprintf(escape, sizeof escape, "%%%02X", static_cast<unsigned char>(name.front()));
    return {"/" + path,
            front + "//" + name,
            path + "/",
            front + "/./" + name,
            front + "/x/../" + name,
            path + "/..",
            front + "/%2e/" + name,
            front + "/%2E%2E/" + name,
            front + "%2f" + name,
            front + "%5c" + name,
            front + "\\" + name,
            front + "/" + escape + name.substr(1),
            front + "/" + name + "%00",
            front + "/" + name + std::string(1, '\0'),
            front + "/" + name + ";x=y",
            front + "/;/" + name,
            front + "/" + name + "%zz",
            front + "/" + name + "#x",
            front + "/%c0%af" + name,
            front + "/" + std::string(17'000, 'a'),
            "/api/v2" + path.substr(7),
            upper};
}

class Siege {
  public:
    explicit Siege(std::vector<http::Route> table) : table_(std::move(table)), house_({}, table_) {
        for (const auto& role : roles) house_.person(role, {role});
        for (const auto& role : roles) callers_[role] = house_.sign_in(role);
        house_.person("gone", {"system_administrator"});
        lapsed_ = house_.sign_in("gone");
        house_.ask(lapsed_, "DELETE", "/api/v1/session");
        house_.person("late", {"release_manager"});
        const auto late = house_.sign_in("late");
        const auto soon = base::to_text(house_.clock.real_now() + minutes(15));
        const auto made = house_.ask(
            late, "POST", "/api/v1/me/tokens",
            R"({"name":"ci","scopes":["read_business","take_part"],"expires_at":")" + soon + "\"}");
        token_.token = made.json().text("token");
        REQUIRE_MESSAGE(!token_.token.empty(), made.body);
    }

    std::vector<std::string> run() {
        for (const auto& route : table_) {
            if (route.permission == Permission::sign_in) {
                if (!open_to_all.contains(route.operation)) found(route, "is open to all", 0);
                continue;
            }
            without_session(route);
            wrong_role(route);
            without_csrf(route);
            other_methods(route);
            other_spellings(route);
        }
        // All at once, since it ends every session.
        house_.clock.real_ahead = minutes(20);
        for (const auto& route : table_) {
            if (route.permission == Permission::sign_in) continue;
            expect(route, callers_["system_administrator"], 401, "an expired session");
            expect(route, token_, 401, "an expired token");
        }
        return std::move(findings_);
    }

  private:
    void found(const http::Route& route, const std::string& what, int status) {
        findings_.push_back(route.method + " " + route.path + ": " + what + " " +
                            std::to_string(status));
    }
    int status(const http::Route& route, const Caller& caller, const std::string& path) {
        http::Params type;
        if (route.body == http::Body::upload) {
            type = {{"Content-Type", "application/octet-stream"}};
        } else if (route.body == http::Body::json) {
            type = {{"Content-Type", "application/json"}};
        }
        return house_.ask(caller, route.method, path, "", type).status;
    }
    void expect(const http::Route& route, const Caller& caller, int wanted, const char* who) {
        const auto got = status(route, caller, filled(route.path));
        if (got != wanted) found(route, std::string(who) + " gets", got);
    }

    void without_session(const http::Route& route) {
        expect(route, {}, 401, "nobody");
        expect(route, lapsed_, 401, "an ended session");
        const std::string guessed(43, 'x');
        expect(route, {"sid=" + guessed, http::csrf_token(guessed), ""}, 401, "a guess");
        expect(route, {"", "", "fx_" + guessed}, 401, "a guessed token");
    }
    void wrong_role(const http::Route& route) {
        if (route.permission == Permission::use_own_account) return;
        bool somebody_lacks = false;
        for (const auto& role : roles) {
            if (access::permits(role, *route.permission)) continue;
            somebody_lacks = true;
            expect(route, callers_[role], 403, role.c_str());
        }
        if (!somebody_lacks) found(route, "every role may ask it", 0);
        const bool in_scope = route.permission == Permission::read_business ||
                              route.permission == Permission::take_part;
        if (!in_scope) expect(route, token_, 403, "a token of another scope");
    }
    void without_csrf(const http::Route& route) {
        if (route.method == "GET") return;
        for (const auto& role : roles) {
            if (!access::permits(role, *route.permission)) continue;
            expect(route, {callers_[role].cookie, "", ""}, 403, "no token against forgery");
            expect(route, {callers_[role].cookie, callers_["release_tester"].csrf + "x", ""}, 403,
                   "a forged token");
        }
    }
    void other_methods(const http::Route& route) {
        const auto path = filled(route.path);
        const auto& caller = callers_["release_tester"];
        for (const auto* method : {"OPTIONS", "TRACE", "BREW"}) {
            const auto got = house_.ask(caller, method, path).status;
            if (got != 405 && got != 501) found(route, std::string(method) + " gets", got);
        }
        if (route.method == "GET") return;
        const http::Params override{{"X-HTTP-Method-Override", route.method},
                                    {"X-Method-Override", route.method}};
        const auto got = house_.ask({}, "GET", path + "?_method=" + route.method, "", override);
        if (got.status < 400) found(route, "an overridden method gets", got.status);
    }
    void other_spellings(const http::Route& route) {
        const auto path = filled(route.path);
        for (const auto& [role, caller] : callers_) {
            for (const auto& spelt : spellings(path)) {
                const auto got = status(route, caller, spelt);
                if (got == 400 || got == 404 || got == 405 || got == 431) continue;
                found(route, role + " at " + spelt.substr(0, 60) + " gets", got);
            }
            for (const auto& spelt : other_ids(path)) {
                const auto got = status(route, caller, spelt);
                // Whether he may ask at all is said before the id is looked at.
                if (got >= 400 && got < 500 && got != 401) continue;
                found(route, role + " at " + spelt.substr(0, 60) + " gets", got);
            }
        }
    }

    std::vector<http::Route> table_;
    House house_;
    std::map<std::string, Caller> callers_;
    Caller lapsed_;
    Caller token_;
    std::vector<std::string> findings_;
};

std::string joined(const std::vector<std::string>& findings) {
    std::string out;
    for (const auto& each : findings) out += each + "\n";
    return out;
}

TEST_CASE("no route gives anything to who must not have it, under whatever spelling") {
    const auto findings = Siege(http::all_routes({})).run();
    CHECK_MESSAGE(findings.empty(), joined(findings));
}

TEST_CASE("a careless route is found, whatever it forgot") {
    auto table = http::all_routes({});
    const auto copy_of = [&](const std::string& operation, const std::string& path) {
        for (const auto& route : table) {
            if (route.operation != operation) continue;
            auto copy = route;
            copy.operation = "careless" + std::to_string(table.size());
            copy.path = path;
            return copy;
        }
        throw base::Bug("no route " + operation);
    };
    auto unasked = copy_of("listPeople", "/api/v1/careless/unasked");
    unasked.serve = [](const app::System&, const app::Request&, const base::Result<base::Json>&) {
        return base::Result<base::JsonText>(base::JsonText{"{}", std::nullopt});
    };
    table.push_back(unasked);
    auto open = copy_of("listPeople", "/api/v1/careless/open");
    open.permission = Permission::sign_in;
    table.push_back(open);
    auto lax = copy_of("createUnit", "/api/v1/careless/lax");
    lax.permission = Permission::read_business;  // what it serves asks for more
    table.push_back(lax);
    const auto findings = joined(Siege(table).run());
    CHECK(findings.find("GET /api/v1/careless/unasked: nobody gets 200") != std::string::npos);
    CHECK(findings.find("GET /api/v1/careless/open: is open to all") != std::string::npos);
    CHECK(findings.find("POST /api/v1/careless/lax") != std::string::npos);
}

}  // namespace
}  // namespace fangxing::http_test
