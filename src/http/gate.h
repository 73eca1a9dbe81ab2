// What a browser's request must show before it may change anything, and the cookies it gets.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"
#include "http/route.h"

namespace fangxing::http {

// The token against forgery of a session: HMAC-SHA-256(session, "csrf").
std::string csrf_token(std::string_view session);

// The cookie's name: "__Host-sid" where the base address is https, "sid" on plain loopback.
std::string_view cookie_name(std::string_view base_url);
std::string session_cookie(std::string_view base_url, std::string_view token);
std::string expired_cookie(std::string_view base_url);

// The session token of the Cookie header, and the API token of Authorization, if well-formed.
std::string session_token(const Request& request, std::string_view base_url);
std::string api_token(const Request& request);
// `key` of the query, for routes that take one.
std::string key_of_link(const Request& request);

// Refuses 403 `request.cross_site`, 403 `request.csrf` (cookie without its token), 415
// `request.content_type`. Reading passes; so does who brings an API token instead of a cookie.
base::Result<void> check_change(const Request& request, const Route& route,
                                std::string_view session, std::string_view base_url);

// Idempotency-Key and If-Match, refused 400 `request.idempotency_key`, `request.if_match`.
base::Result<void> read_conditions(const Request& request, app::Request& out);

}  // namespace fangxing::http
