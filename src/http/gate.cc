#include "http/gate.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <charconv>

#include "base/digest.h"

namespace fangxing::http {
namespace {

bool is_read(const Request& request) {
    return request.method == "GET" || request.method == "HEAD";
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

// Browsers say where a request comes from; other programs say nothing and have no cookies to abuse.
bool is_cross_site(const Request& request, std::string_view base_url) {
    const auto site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin";
    const auto origin = request.header("origin");
    return !origin.empty() && origin != base_url;
}

bool is_type(std::string_view given, std::string_view wanted) {
    const auto type = given.substr(0, given.find_first_of("; \t"));
    return std::ranges::equal(type, wanted, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

}  // namespace

std::string csrf_token(std::string_view session) {
    constexpr std::string_view purpose = "csrf";
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), session.data(), static_cast<int>(session.size()),
         reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(), mac, &size);
    return base::base64url({reinterpret_cast<const char*>(mac), size});
}

std::string_view cookie_name(std::string_view base_url) {
    return base_url.starts_with("https:") ? "__Host-sid" : "sid";
}

std::string session_cookie(std::string_view base_url, std::string_view token) {
    std::string out(cookie_name(base_url));
    out.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Lax");
    if (base_url.starts_with("https:")) out += "; Secure";
    return out;
}

std::string expired_cookie(std::string_view base_url) {
    return session_cookie(base_url, "") + "; Max-Age=0";
}

std::string session_token(const Request& request, std::string_view base_url) {
    const auto name = cookie_name(base_url);
    for (const auto& [field, value] : request.headers) {
        if (field != "cookie") continue;
        for (std::string_view rest = value; !rest.empty();) {
            const auto end = std::min(rest.find(';'), rest.size());
            auto pair = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            while (pair.starts_with(' ')) pair.remove_prefix(1);
            if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) {
                return std::string(pair.substr(name.size() + 1));
            }
        }
    }
    return {};
}

std::string api_token(const Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const auto value = request.header("authorization");
    return value.starts_with(scheme) ? std::string(value.substr(scheme.size())) : std::string();
}

std::string key_of_link(const Request& request) {
    for (const auto& [name, value] : request.query) {
        if (name == "key") return value;
    }
    return {};
}

base::Result<void> check_change(const Request& request, const Route& route,
                                std::string_view session, std::string_view base_url) {
    if (is_read(request)) return {};
    if (!request.machine && is_cross_site(request, base_url)) {
        return base::refuse(base::Kind::forbidden, "request.cross_site");
    }
    if (!session.empty() && route.session != SessionEffect::opens &&
        !equal_in_constant_time(request.header("x-csrf-token"), csrf_token(session))) {
        return base::refuse(base::Kind::forbidden, "request.csrf");
    }
    const auto given = request.header("content-type");
    const std::string_view wanted =
        route.body == Body::upload ? "application/octet-stream" : "application/json";
    const bool has_body = !request.body.empty() || !request.body_file.empty();
    if ((has_body || !given.empty()) && !is_type(given, wanted)) {
        return base::refuse(base::Kind::wrong_type, "request.content_type",
                            {{"expected", std::string(wanted)}});
    }
    return {};
}

base::Result<void> read_conditions(const Request& request, app::Request& out) {
    const auto key = request.header("idempotency-key");
    if (key.size() > 200) {
        return base::refuse(base::Kind::malformed, "request.idempotency_key");
    }
    out.idempotency_key = key;
    auto match = request.header("if-match");
    if (match.empty() || match == "*") return {};
    std::int64_t version = 0;
    if (match.size() > 2 && match.front() == '"' && match.back() == '"') {
        match = match.substr(1, match.size() - 2);
        const auto [end, error] =
            std::from_chars(match.data(), match.data() + match.size(), version);
        if (error == std::errc{} && end == match.data() + match.size()) {
            out.if_match = version;
            return {};
        }
    }
    return base::refuse(base::Kind::malformed, "request.if_match");
}

}  // namespace fangxing::http
