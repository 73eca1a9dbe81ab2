#include "office.h"

#include <algorithm>

#include "base/ensure.h"

namespace fangxing::simulation {
namespace {

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& [each, value] : response.headers) {
        if (each == name) return value;
    }
    return {};
}

base::Json json_of(const http::Response& response) {
    return base::parse_json(response.body, {.bytes = std::size_t{16} << 20}).value_or(base::Json());
}

}  // namespace

Office::Office(World& world, std::vector<app::DemoPerson> people)
    : world_(world), people_(std::move(people)) {}

std::string Office::holder(const std::string& role) const {
    for (const auto& person : people_) {
        if (std::ranges::find(person.roles, role) != person.roles.end()) return person.login;
    }
    throw base::Bug("nobody holds " + role);
}

http::Response Office::send(const Asked& asked) {
    http::Request request;
    request.method = asked.method;
    const auto mark = std::min(asked.path.find('?'), asked.path.size());
    request.path = asked.path.substr(0, mark);
    if (mark < asked.path.size()) request.query = {{"limit", "200"}};
    request.address = "127.0.0.1";
    request.body = asked.body;
    const auto& session = sessions_[asked.login];
    if (!session.cookie.empty()) request.headers.emplace_back("cookie", session.cookie);
    if (asked.method != "GET") {
        request.headers.emplace_back("content-type", "application/json");
        request.headers.emplace_back("x-csrf-token", session.csrf);
        if (!asked.key.empty()) request.headers.emplace_back("idempotency-key", asked.key);
    }
    world_.clock.real = world_.clock.real + std::chrono::milliseconds(7);
    auto response = life_->front.answer(request);
    const auto cookie = header(response, "Set-Cookie");
    if (response.status < 300 && !cookie.empty()) {
        sessions_[asked.login] = {cookie.substr(0, cookie.find(';')),
                                  json_of(response).text("csrf")};
    }
    return response;
}

bool Office::sign_in(const std::string& login) {
    const auto person = std::ranges::find(people_, login, &app::DemoPerson::login);
    base::ensure(person != people_.end(), "only people of the demonstration sign in");
    sessions_[login] = {};
    base::Json body;
    body.put("login", login);
    body.put("password", person->password);
    return send({login, "POST", "/api/v1/session", base::to_text(body), "", 0, "", {}}).status ==
           200;
}

http::Response Office::send_signed_in(const Asked& asked) {
    if (!sessions_.contains(asked.login)) sign_in(asked.login);
    auto response = send(asked);
    // A session ends with its idle time, or with a crash before its last use was stored.
    if (response.status == 401 && sign_in(asked.login)) response = send(asked);
    return response;
}

void Office::keep(Asked asked, const http::Response& response) {
    asked.status = response.status;
    asked.answer = response.body;
    if (asked.method == "GET" || response.status >= 300) return;
    world_.trace += asked.login + " " + asked.method + " " + asked.path + " " +
                    std::to_string(response.status) + "\n";
    acknowledged_.push_back(std::move(asked));
}

http::Response Office::ask(const std::string& login, const std::string& method,
                           const std::string& path, const std::string& body) {
    Asked asked{login, method, path, body, "", 0, "", world_.clock.now()};
    if (method != "GET") asked.key = "simulated-key-" + std::to_string(++keys_);
    pending_ = asked;
    auto response = send_signed_in(asked);
    // Behind a fault of the disk it is not known whether it was done: asked again later.
    if (response.status < 500) pending_.reset();
    keep(std::move(asked), response);
    return response;
}

void Office::ask_again() {
    if (!pending_) return;
    const auto asked = *pending_;
    const auto response = send_signed_in(asked);
    if (response.status < 500) pending_.reset();
    keep(asked, response);
}

http::Response Office::repeat(const Asked& asked) {
    return send_signed_in(asked);
}

base::Json Office::look(const std::string& login, const std::string& path) {
    return json_of(ask(login, "GET", path));
}

void Office::prove(const std::string& login) {
    const auto person = std::ranges::find(people_, login, &app::DemoPerson::login);
    base::Json body;
    body.put("password", person->password);
    if (!sessions_.contains(login)) sign_in(login);
    const Asked asked{login, "POST", "/api/v1/session/proof", base::to_text(body), "", 0, "", {}};
    send_signed_in(asked);
}

http::Response Office::ask_as_machine(const std::string& path, const std::string& body) {
    http::Request request;
    request.method = "POST";
    request.path = path;
    request.machine = true;
    request.body = body;
    request.headers.emplace_back("content-type", "application/json");
    return life_->front.answer(request);
}

}  // namespace fangxing::simulation
