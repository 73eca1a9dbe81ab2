#include "http/problem.h"

#include <spdlog/spdlog.h>

#include "base/ensure.h"
#include "base/json.h"
#include "http/words.h"

namespace fangxing::http {
namespace {

Response made(int status, std::string_view code, std::string_view language,
              const base::Parameters& parameters, base::Json reasons) {
    const auto detail = words(language, code, parameters);
    base::Json body;
    body.put("type", "about:blank");
    body.put("title", words(language, "status." + std::to_string(status), {}));
    body.put("status", status);
    body.put("detail", detail);
    body.put("code", code);
    body.put("reasons", std::move(reasons));
    if (!parameters.empty()) {
        base::Json values;
        for (const auto& [name, value] : parameters) values.put(name, value);
        body.put("parameters", std::move(values));
    }
    Response out;
    out.status = status;
    out.put("Content-Type", "application/problem+json");
    out.put("Content-Language", language == "en" ? "en" : "zh-CN");
    if (status == 401) out.put("WWW-Authenticate", "Bearer realm=\"fangxing\"");
    if (status == 429 || status == 503 || status == 507) out.put("Retry-After", "2");
    out.body = base::to_text(body);
    return out;
}

}  // namespace

int status_of(base::Kind kind) {
    using base::Kind;
    switch (kind) {
        case Kind::malformed: return 400;
        case Kind::unauthenticated: return 401;
        case Kind::forbidden: return 403;
        case Kind::not_found: return 404;
        case Kind::method_not_allowed: return 405;
        case Kind::conflict: return 409;
        case Kind::stale: return 412;
        case Kind::too_large: return 413;
        case Kind::wrong_type: return 415;
        case Kind::invalid: return 422;
        case Kind::precondition_required: return 428;
        case Kind::too_many: return 429;
        case Kind::unavailable: return 503;
        case Kind::full: return 507;
    }
    return 500;
}

Response problem(const base::Refusal& refusal, std::string_view language) {
    base::Json reasons{base::Json::Array{}};
    for (const auto& reason : refusal.reasons) {
        base::Json one;
        one.put("code", reason.code);
        if (!reason.field.empty()) one.put("field", reason.field);
        one.put("detail", words(language, reason.code, reason.parameters));
        reasons.push(std::move(one));
    }
    return made(status_of(refusal.kind), refusal.code, language, refusal.parameters,
                std::move(reasons));
}

Response problem(int status, std::string_view code, std::string_view language,
                 const base::Parameters& parameters) {
    return made(status, code, language, parameters, base::Json(base::Json::Array{}));
}

Response problem_of_current_exception(std::string_view language) {
    try {
        throw;
    } catch (const base::DiskFull& fault) {
        spdlog::error("disk full: {}", fault.what());
        return problem(507, "system.disk_full", language);
    } catch (const base::Fault& fault) {
        spdlog::error("fault: {}", fault.what());
        return problem(503, "system.unavailable", language);
    } catch (const std::exception& bug) {
        spdlog::critical("bug: {}", bug.what());
        return problem(500, "system.bug", language);
    }
}

std::string language_of(const Params& query, std::string_view accept_language) {
    for (const auto& [name, value] : query) {
        if (name == "lang" && (value == "zh" || value == "en")) return value;
    }
    // The order in which a browser lists them is their rank; weights repeat it.
    const auto zh = accept_language.find("zh");
    const auto en = accept_language.find("en");
    return en != std::string_view::npos && (zh == std::string_view::npos || en < zh) ? "en" : "zh";
}

}  // namespace fangxing::http
