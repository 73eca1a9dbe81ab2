#include "domain/notice/web_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace fangxing::notice {
namespace {

constexpr std::size_t longest_web_address = 2000;

bool begins_with_bits(IpBytes address, IpBytes network, int bits) {
    if (address.size() != network.size()) return false;
    for (int n = 0; n < bits; ++n) {
        const auto byte = static_cast<std::size_t>(n / 8);
        const auto mask = static_cast<unsigned char>(0x80U >> (static_cast<unsigned>(n) % 8U));
        if ((address[byte] & mask) != (network[byte] & mask)) return false;
    }
    return true;
}

struct Special {
    const char* network;
    int bits;
};
// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast
constexpr std::array special_v4{
    Special{"0.0.0.0", 8},      Special{"10.0.0.0", 8},     Special{"100.64.0.0", 10},
    Special{"127.0.0.0", 8},    Special{"169.254.0.0", 16}, Special{"172.16.0.0", 12},
    Special{"192.0.0.0", 24},   Special{"192.0.2.0", 24},   Special{"192.88.99.0", 24},
    Special{"192.168.0.0", 16}, Special{"198.18.0.0", 15},  Special{"198.51.100.0", 24},
    Special{"203.0.113.0", 24}, Special{"224.0.0.0", 4},    Special{"240.0.0.0", 4},
};
// Of IPv6 only 2000::/3 is given out; of it, what stands here is special.
constexpr std::array special_v6{
    Special{"2001::", 23},
    Special{"2001:db8::", 32},
    Special{"3fff::", 20},
};

std::vector<unsigned char> ip_bytes(const std::string& text) {
    std::vector<unsigned char> out(16);
    if (inet_pton(AF_INET6, text.c_str(), out.data()) == 1) return out;
    out.resize(4);
    if (inet_pton(AF_INET, text.c_str(), out.data()) == 1) return out;
    return {};
}

bool is_in(IpBytes address, std::span<const Special> list) {
    return std::ranges::any_of(list, [&](const Special& each) {
        return begins_with_bits(address, ip_bytes(each.network), each.bits);
    });
}

// An IPv4 address wrapped in IPv6: mapped, 6to4 and NAT64.
std::optional<IpBytes> wrapped(IpBytes address) {
    constexpr std::array wrappings{std::pair(Special{"::ffff:0:0", 96}, 12),
                                   std::pair(Special{"64:ff9b::", 96}, 12),
                                   std::pair(Special{"2002::", 16}, 2)};
    for (const auto& [range, at] : wrappings) {
        if (begins_with_bits(address, ip_bytes(range.network), range.bits)) {
            return address.subspan(static_cast<std::size_t>(at), 4);
        }
    }
    return std::nullopt;
}

std::optional<int> whole_number(std::string_view text) {
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

bool is_host_text(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
}

bool read_authority(std::string_view text, WebAddress& out) {
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == text.npos || ip_bytes(std::string(text.substr(1, end - 1))).size() != 16) {
            return false;
        }
        out.host = text.substr(0, end + 1);
        port = text.substr(end + 1);
    } else {
        const auto colon = std::min(text.find(':'), text.size());
        out.host = text.substr(0, colon);
        port = text.substr(colon);
        if (out.host.empty() || !std::ranges::all_of(out.host, is_host_text)) return false;
        if (out.host.front() == '-' || out.host.front() == '.') return false;
    }
    out.port = out.tls ? 443 : 80;
    if (port.empty()) return true;
    const auto number = port.starts_with(':') ? whole_number(port.substr(1)) : std::nullopt;
    out.port = number.value_or(0);
    return out.port >= 1 && out.port <= 65535;
}

}  // namespace

std::string WebAddress::origin() const {
    const bool usual = port == (tls ? 443 : 80);
    return (tls ? "https://" : "http://") + host + (usual ? "" : ":" + std::to_string(port));
}

std::optional<WebAddress> parse_web_address(std::string_view text) {
    constexpr std::string_view https = "https://";
    constexpr std::string_view http = "http://";
    const auto is_plain = [](char c) {
        return c > ' ' && c < '\x7f' && c != '\\' && c != '#' && c != '"' && c != '<' && c != '>';
    };
    if (text.size() > longest_web_address || !std::ranges::all_of(text, is_plain)) {
        return std::nullopt;
    }
    WebAddress out;
    out.tls = text.starts_with(https);
    if (!out.tls && !text.starts_with(http)) return std::nullopt;
    text.remove_prefix(out.tls ? https.size() : http.size());
    const auto end = std::min(text.find_first_of("/?"), text.size());
    if (!read_authority(text.substr(0, end), out)) return std::nullopt;
    return out;
}

bool is_public(IpBytes address) {
    if (address.size() == 4) return !is_in(address, special_v4);
    if (address.size() != 16) return false;
    if (const auto inside = wrapped(address)) return is_public(*inside);
    return (address[0] & 0xE0U) == 0x20U && !is_in(address, special_v6);
}

std::optional<Networks> Networks::parse(const std::vector<std::string>& texts) {
    Networks out;
    for (const auto& text : texts) {
        if (text == "public") {
            out.public_ = true;
            continue;
        }
        const auto slash = std::min(text.find('/'), text.size());
        Range range{ip_bytes(text.substr(0, slash)), 0};
        const int all = static_cast<int>(range.network.size()) * 8;
        const auto bits =
            slash == text.size() ? std::optional(all) : whole_number(text.substr(slash + 1));
        if (all == 0 || !bits || *bits < 0 || *bits > all) return std::nullopt;
        range.bits = *bits;
        out.ranges_.push_back(std::move(range));
    }
    return out;
}

bool Networks::hold(IpBytes address) const {
    if (public_ && is_public(address)) return true;
    const auto is_within = [&](IpBytes each) {
        return std::ranges::any_of(ranges_, [&](const Range& range) {
            return begins_with_bits(each, range.network, range.bits);
        });
    };
    if (is_within(address)) return true;
    // Only the mapped form is that machine itself; the others are ways through somebody else's.
    const auto mapped = ip_bytes("::ffff:0:0");
    return begins_with_bits(address, mapped, 96) && is_within(address.subspan(12, 4));
}

}  // namespace fangxing::notice
