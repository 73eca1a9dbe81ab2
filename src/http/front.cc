#include "http/front.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/ensure.h"
#include "http/gate.h"
#include "http/peer.h"
#include "http/problem.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

constexpr std::string_view api = "/api/";

Response plain_text(std::string text) {
    Response out;
    out.put("Content-Type", "text/plain; charset=utf-8");
    out.body = std::move(text);
    return out;
}

std::string_view matched_method(const Request& request) {
    return request.method == "HEAD" ? std::string_view("GET") : std::string_view(request.method);
}

// Bytes that are sent as a file carry headers of their own.
bool is_secured(const Response& answer) {
    return std::ranges::any_of(
        answer.headers, [](const auto& each) { return each.first == "Content-Security-Policy"; });
}

// Members of path, query and body as one object; said twice, a member is refused.
base::Result<base::Json> input_of(const Route& route, const Request& request,
                                  const Params& path_members) {
    Params texts = path_members;
    for (const auto& [name, value] : request.query) {
        const bool is_language = name == "lang";
        if (!is_language) texts.emplace_back(name, value);
    }
    if (route.body != Body::json) return route.typed(texts);
    if (texts.size() != path_members.size()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {base::Reason{"input.unknown_field", "/" + texts.back().first, {}}});
    }
    base::Json input{base::Json::Object{}};
    if (!request.body.empty()) input = TRY(base::parse_json(request.body));
    if (!input.object()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {base::Reason{"input.wrong_type", "", {{"expected", "object"}}}});
    }
    const auto members = route.typed(path_members);
    for (const auto& [name, value] : *members.object()) {
        if (input.find(name)) {
            return base::refuse(base::Kind::invalid, "input.invalid", {},
                                {base::Reason{"input.unknown_field", "/" + name, {}}});
        }
        input.put(name, value);
    }
    return input;
}

}  // namespace

Front::Front(const app::System& system, FrontSettings settings, std::vector<Route> routes)
    : system_(system),
      settings_(std::move(settings)),
      router_(std::move(routes)),
      files_(settings_.web_dir),
      requests_(system.settings.requests_per_minute),
      sign_ins_(system.settings.sign_ins_per_minute) {}

RequestPlan Front::plan(const Request& head) const {
    const auto found = router_.match(matched_method(head), head.path);
    if (found.route && found.route->body == Body::upload) {
        const auto own = found.route->longest;
        const auto most = settings_.longest_upload;
        return {own == 0 ? most : std::min(own, most), true, false};
    }
    const bool only_looks = found.route && found.route->method == "GET" && found.route->serve;
    if (!only_looks) return {settings_.longest_body, false, false};
    return {settings_.longest_body, false, true, system_.database.moment()};
}

Response Front::refuse(int status, std::string_view code, std::string_view language) const {
    auto out = problem(status, code, language);
    secure_api(out, system_.settings.base_url);
    return out;
}

std::optional<Response> Front::answer_at_once(const Request& head) const {
    if (head.path != "/healthz" || matched_method(head) != "GET") return std::nullopt;
    auto out = plain_text("ok\n");
    secure_api(out, system_.settings.base_url);
    return out;
}

Response Front::readiness(const std::string& language) const {
    auto why = system_.database.read_only_because();
    if (why.empty()) why = system_.journal->doubted_because();
    if (why.empty() && settings_.not_ready_because) why = settings_.not_ready_because();
    if (why.empty()) return plain_text("ready\n");
    return problem(503, "system.not_ready", language, {{"because", why}});
}

Response Front::at_root(const Request& request, const std::string& language, std::string& label) {
    const auto& base_url = system_.settings.base_url;
    Response out;
    if (request.path == "/readyz" && matched_method(request) == "GET") {
        label = "readyz";
        out = readiness(language);
    } else if (request.path == "/metrics" && matched_method(request) == "GET" &&
               is_loopback(request.address)) {
        label = "metrics";
        out = plain_text(metrics_.text());
    } else {
        label = "page";
        return files_.answer(request, system_.random, base_url, language);
    }
    secure_api(out, base_url);
    return out;
}

base::Result<app::Request> Front::asked_by(const Route& route, const Request& request,
                                           const std::string& language) {
    const auto& base_url = system_.settings.base_url;
    app::Request asked;
    asked.machine = request.machine;
    asked.address = request.address;
    asked.language = language;
    asked.via = request.machine ? "executor" : "api";
    asked.moment = request.moment;
    if (!request.machine) {
        asked.token = api_token(request);
        if (asked.token.empty() && route.takes_key) {
            asked.token = key_of_link(request);
            if (!asked.token.empty()) asked.via = "link";
        }
        if (asked.token.empty()) asked.session = session_token(request, base_url);
        if (!request.header("sec-fetch-site").empty()) asked.via = "page";
    }
    TRY(read_conditions(request, asked));
    // Nobody's keys are nobody's: one caller must not be given another's answer.
    if (!asked.machine && asked.token.empty() && asked.session.empty()) {
        asked.idempotency_key.clear();
    }
    TRY(within_rates(route, asked));
    TRY(check_change(request, route, asked.session, base_url));
    return asked;
}

base::Result<void> Front::within_rates(const Route& route, const app::Request& asked) {
    if (asked.machine) return {};
    const auto now = RateLimit::Clock::now();
    if (route.session == SessionEffect::opens && !sign_ins_.take(asked.address, now)) {
        return base::refuse(base::Kind::too_many, "request.too_many");
    }
    const auto& caller = !asked.token.empty()     ? asked.token
                         : !asked.session.empty() ? asked.session
                                                  : asked.address;
    if (!requests_.take(caller, now)) {
        return base::refuse(base::Kind::too_many, "request.too_many");
    }
    return {};
}

Response Front::json_answer(const Route& route, const app::Request& asked,
                            base::JsonText answer) const {
    Response out;
    out.status = route.status;
    out.body = std::move(answer.text);
    if (answer.version) out.put("ETag", "\"" + std::to_string(*answer.version) + "\"");
    if (route.session != SessionEffect::none || route.shows_csrf) of_session(route, asked, out);
    out.put("Content-Type", "application/json");
    return out;
}

// The session's token leaves in its cookie only; the answer shows the token against forgery.
void Front::of_session(const Route& route, const app::Request& asked, Response& out) const {
    const auto& base_url = system_.settings.base_url;
    auto answer = base::parse_json(out.body);
    base::ensure(answer && answer->object(), "an answer is an object");
    if (route.session == SessionEffect::opens || route.session == SessionEffect::renews) {
        const auto token = answer->text("session");
        base::ensure(!token.empty(), "a route that opens a session answers its token");
        std::erase_if(*answer->object(), [](const auto& each) { return each.first == "session"; });
        answer->put("csrf", csrf_token(token));
        out.put("Set-Cookie", session_cookie(base_url, token));
    } else if (route.session == SessionEffect::closes) {
        out.put("Set-Cookie", expired_cookie(base_url));
    }
    if (route.shows_csrf && !asked.session.empty()) answer->put("csrf", csrf_token(asked.session));
    out.body = base::to_text(*answer);
}

base::Result<Response> Front::served(const Route& route, const Request& request,
                                     const Params& path_members, const app::Request& asked) {
    const auto input = input_of(route, request, path_members);
    if (route.serve_other) return route.serve_other(system_, asked, request, input);
    return json_answer(route, asked, TRY(route.serve(system_, asked, input)));
}

Response Front::guarded(const Request& request, const std::string& language, std::string& label) {
    const auto& base_url = system_.settings.base_url;
    if (!request.path.starts_with(api)) {
        if (request.machine) return refuse(404, "route.not_found", language);
        return at_root(request, language, label);
    }
    const auto found = router_.match(matched_method(request), request.path);
    const bool for_machines = found.route && found.route->permission == access::Permission::deploy;
    if (request.machine && !for_machines) return refuse(404, "route.not_found", language);
    if (!found.route) {
        if (found.allowed.empty()) return refuse(404, "route.not_found", language);
        auto out = refuse(405, "route.method", language);
        std::string allowed;
        for (const auto& method : found.allowed) {
            allowed += (allowed.empty() ? "" : ", ") + method;
        }
        out.put("Allow", allowed);
        return out;
    }
    label = found.route->operation;
    auto answer = [&]() -> base::Result<Response> {
        const auto asked = TRY(asked_by(*found.route, request, language));
        return served(*found.route, request, found.path_members, asked);
    }();
    if (!answer) {
        auto out = problem(answer.error(), language);
        secure_api(out, base_url);
        if (answer.error().code.starts_with("session.") && out.status == 401) {
            out.put("Set-Cookie", expired_cookie(base_url));
        }
        return out;
    }
    if (!is_secured(*answer)) secure_api(*answer, base_url);
    return *std::move(answer);
}

std::optional<Response> Front::refuse_upload(Request& head) {
    const auto language = language_of(head.query, head.header("accept-language"));
    try {
        const auto found = router_.match(head.method, head.path);
        if (!found.route) return std::nullopt;
        const auto allowed = [&]() -> base::Result<void> {
            const auto asked = TRY(asked_by(*found.route, head, language));
            TRY(app::may_look(system_, asked, *found.route->permission));
            head.upload_turn = uploads_.take(asked.token.empty() ? asked.session : asked.token);
            if (!head.upload_turn) {
                return base::refuse(base::Kind::too_many, "request.too_many_uploads",
                                    {{"most", std::to_string(UploadTurns::at_once)}});
            }
            return {};
        }();
        if (allowed) return std::nullopt;
        auto out = problem(allowed.error(), language);
        secure_api(out, system_.settings.base_url);
        return out;
    } catch (...) {
        return problem_of_current_exception(language);
    }
}

Response Front::answer(const Request& request) {
    const auto start = std::chrono::steady_clock::now();
    const auto language = language_of(request.query, request.header("accept-language"));
    std::string label = "none";
    Response out;
    try {
        out = guarded(request, language, label);
    } catch (...) {
        out = problem_of_current_exception(language);
        secure_api(out, system_.settings.base_url);
    }
    metrics_.answered(label, out.status, std::chrono::steady_clock::now() - start);
    return out;
}

}  // namespace fangxing::http
