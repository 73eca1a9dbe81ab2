#include "http/head.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fangxing::http {
namespace {

constexpr std::string_view malformed = "request.malformed";

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

// RFC 9110 §5.6.2
constexpr auto in_tokens = [] {
    std::array<bool, 256> out{};
    for (auto c = '0'; c <= '9'; ++c) out[static_cast<unsigned char>(c)] = true;
    for (auto c = 'A'; c <= 'Z'; ++c) out[static_cast<unsigned char>(c)] = true;
    for (auto c = 'a'; c <= 'z'; ++c) out[static_cast<unsigned char>(c)] = true;
    for (const char c : std::string_view("!#$%&'*+-.^_`|~")) {
        out[static_cast<unsigned char>(c)] = true;
    }
    return out;
}();

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return in_tokens[static_cast<unsigned char>(c)];
    });
}

bool has_controls(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

bool is_line_end(char c) {
    return c == '\0' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<HeadFault> no(int status = 400, std::string_view code = malformed) {
    return HeadFault{status, std::string(code)};
}

// RFC 9112 §3
std::optional<HeadFault> read_request_line(std::string_view line, Head& head) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return no();
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!is_token(head.method) || head.target.empty() ||
        head.target.find(' ') != std::string::npos || head.target.front() != '/') {
        return no();
    }
    if (!version.starts_with("HTTP/") || version.size() != 8) return no();
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return no(505, "request.version");
    constexpr std::array<std::string_view, 7> methods{"GET",   "HEAD",   "POST",   "PUT",
                                                      "PATCH", "DELETE", "OPTIONS"};
    if (std::ranges::find(methods, head.method) == methods.end()) {
        return no(501, "request.method");
    }
    head.keep_alive = version == "HTTP/1.1";
    return std::nullopt;
}

struct Counted {
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
};

// What decides where this request ends may be said once only (RFC 9112 §6.3, request smuggling).
std::optional<HeadFault> read_framing(const std::string& name, std::string_view value, Head& head,
                                      Counted& counted) {
    if (name == "host") {
        ++counted.hosts;
    } else if (name == "content-length") {
        std::uint64_t length = 0;
        const auto* end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, length);
        if (value.empty() || error != std::errc{} || at != end) return no();
        head.content_length = length;
        ++counted.lengths;
    } else if (name == "transfer-encoding") {
        if (lower(value) != "chunked") return no();
        head.chunked = true;
        ++counted.codings;
    } else if (name == "connection" || name == "proxy-connection") {
        const auto wish = lower(value);
        if (wish != "keep-alive" && wish != "close") head.connection_is_usual = false;
        if (name == "connection" && wish.find("close") != std::string::npos) {
            head.keep_alive = false;
        }
    } else if (name == "expect") {
        if (lower(value) != "100-continue") return no(417, "request.expectation");
        head.expects_continue = true;
    }
    return std::nullopt;
}

std::optional<HeadFault> read_field(std::string_view line, Head& head, Counted& counted) {
    if (line.front() == ' ' || line.front() == '\t') return no();  // a folded line (obs-fold)
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return no();
    const auto value = trimmed(line.substr(colon + 1));
    if (has_controls(value) || !is_utf8(value)) return no();
    if (head.headers.size() == most_fields) return no(431, "request.head_too_large");
    auto name = lower(line.substr(0, colon));
    if (auto fault = read_framing(name, value, head, counted)) return fault;
    head.headers.emplace_back(std::move(name), value);
    return std::nullopt;
}

}  // namespace

bool ends_with_its_head(const Head& head) {
    const auto is_visible = [](char c) { return c > ' ' && c < 0x7f; };
    return !head.chunked && head.content_length.value_or(0) == 0 && head.connection_is_usual &&
           std::ranges::all_of(head.target, is_visible);
}

bool is_utf8(std::string_view text) {
    for (std::size_t n = 0; n < text.size();) {
        const auto lead = static_cast<unsigned char>(text[n]);
        const std::size_t length = lead < 0x80               ? 1
                                   : (lead & 0xE0U) == 0xC0U ? 2
                                   : (lead & 0xF0U) == 0xE0U ? 3
                                   : (lead & 0xF8U) == 0xF0U ? 4
                                                             : 0;
        if (length == 0 || n + length > text.size()) return false;
        std::uint32_t point = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[n + k]);
            if ((next & 0xC0U) != 0x80U) return false;
            point = (point << 6U) | (next & 0x3FU);
        }
        constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
        if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
            return false;
        }
        n += length;
    }
    return true;
}

std::optional<HeadFault> read_head(std::string_view bytes, Head& head) {
    Counted counted;
    bool first = true;
    while (true) {
        const auto end = bytes.find("\r\n");
        if (end == std::string_view::npos) return no();
        const auto line = bytes.substr(0, end);
        bytes.remove_prefix(end + 2);
        if (std::ranges::any_of(line, is_line_end)) return no();
        if (first) {
            if (auto fault = read_request_line(line, head)) return fault;
        } else if (line.empty()) {
            break;
        } else if (auto fault = read_field(line, head, counted)) {
            return fault;
        }
        first = false;
    }
#ifdef FAULT_LENIENT_HEAD
    counted.hosts = 1;  // Planted fault: whoever stands in front may have read another host.
#endif
    if (!bytes.empty() || counted.hosts != 1 || counted.lengths > 1 || counted.codings > 1) {
        return no();
    }
    // Two ways to read where the request ends.
    if (head.chunked && head.content_length) return no();
    return std::nullopt;
}

}  // namespace fangxing::http
