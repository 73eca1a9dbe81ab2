#include "http/target.h"

#include <algorithm>

#include "http/head.h"

namespace fangxing::http {
namespace {

int nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t n = 0; n < text.size(); ++n) {
        if (text[n] == '+' && plus_is_space) {
            out += ' ';
        } else if (text[n] != '%') {
            out += text[n];
        } else {
            if (n + 2 >= text.size()) return std::nullopt;
            const int high = nibble(text[n + 1]);
            const int low = nibble(text[n + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            n += 2;
        }
    }
    if (!is_utf8(out) || out.find('\0') != std::string::npos) return std::nullopt;
    return out;
}

bool is_plain(std::string_view path) {
    return std::ranges::none_of(path, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == ';' || c == '\\';
    });
}

// An escape of what never needs one is a second spelling.
bool has_needless_escape(std::string_view path) {
    for (auto at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
        const auto escape = decoded(path.substr(at, 3), false);
        if (!escape) continue;  // one byte of a longer character
        const char c = escape->front();
        if (c == '.' || c == '/' || c == '\\' || c == '%' || c == '-' || c == '_' || c == '~' ||
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Params> read_query(std::string_view query) {
    Params out;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals), true);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) return std::nullopt;
        out.emplace_back(*std::move(name), *std::move(value));
    }
    return out;
}

std::optional<Target> read_target(std::string_view target) {
    if (target.find('#') != std::string_view::npos) return std::nullopt;
    const auto mark = std::min(target.find('?'), target.size());
    const auto raw = target.substr(0, mark);
    if (!raw.starts_with('/') || has_needless_escape(raw)) return std::nullopt;
    auto path = decoded(raw, false);
    if (!path || !is_plain(*path) || path->find("//") != std::string::npos) return std::nullopt;
    for (std::string_view rest = *path; !rest.empty();) {
        rest.remove_prefix(1);
        const auto end = std::min(rest.find('/'), rest.size());
        const auto part = rest.substr(0, end);
        if (part == "." || part == "..") return std::nullopt;
        rest.remove_prefix(end);
    }
    auto query = read_query(target.substr(std::min(mark + 1, target.size())));
    if (!query) return std::nullopt;
    return Target{*std::move(path), *std::move(query)};
}

}  // namespace fangxing::http
