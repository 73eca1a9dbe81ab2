#include "http/security_headers.h"

namespace fangxing::http {
namespace {

void put_always(Response& response, std::string_view base_url) {
    response.put("X-Content-Type-Options", "nosniff");
    response.put("Referrer-Policy", "same-origin");
    response.put("Cross-Origin-Opener-Policy", "same-origin");
    response.put("Cross-Origin-Resource-Policy", "same-origin");
    response.put("Permissions-Policy", "");
    if (base_url.starts_with("https:")) {
        response.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
}

// RFC 8187: every byte but the plainest as an escape.
std::string extended_value(const std::string& name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "UTF-8''";
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            c == '.' || c == '-' || c == '_') {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

}  // namespace

void secure_api(Response& response, std::string_view base_url) {
    put_always(response, base_url);
    response.put("Cache-Control", "no-store");
    response.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

void secure_page(Response& response, std::string_view base_url, const std::string& nonce) {
    put_always(response, base_url);
    response.put("Content-Security-Policy",
                 "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
                     "'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
                     "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                     "frame-ancestors 'none'; object-src 'none'");
}

void secure_asset(Response& response, std::string_view base_url) {
    put_always(response, base_url);
    response.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

void secure_download(Response& response, std::string_view base_url, const std::string& name) {
    put_always(response, base_url);
    response.put("Cache-Control", "no-store");
    response.put("Content-Type", "application/octet-stream");
    response.put("Content-Disposition", "attachment; filename*=" + extended_value(name));
    response.put("Content-Security-Policy", "sandbox");
}

void secure_preview(Response& response, std::string_view base_url, const std::string& name,
                    const std::string& type) {
    put_always(response, base_url);
    response.put("Cache-Control", "no-store");
    response.put("Content-Type", type);
    response.put("Content-Disposition", "inline; filename*=" + extended_value(name));
    // The viewer of pages that browsers bring does not work in a sandbox; it has one of its own.
    const std::string_view sandbox = type == "application/pdf" ? "" : "sandbox; ";
    response.put("Content-Security-Policy",
                 std::string(sandbox) +
                     "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; "
                     "img-src 'self'; frame-ancestors 'none'");
}

}  // namespace fangxing::http
