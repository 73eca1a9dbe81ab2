// Addresses that webhooks may name, and the networks that they may reach.
//
// The name of a host proves nothing: what counts is the address that is connected to, so networks
// are asked about each connection when it is made.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fangxing::notice {

struct WebAddress {
    bool tls = true;
    std::string host;
    int port = 443;
    std::string origin() const;  // "https://hooks.example.org:8443", which names no secret
};
// `http(s)://host[:port][/path][?query]` of printable ASCII, without user, password and fragment.
std::optional<WebAddress> parse_web_address(std::string_view text);

// The 4 or 16 bytes of an IP address as they stand on the wire.
using IpBytes = std::span<const unsigned char>;

// Reachable by anybody's machine: none of the private, local, shared, documented, multicast or
// reserved ranges of IANA's special-purpose registries, also where it is wrapped in IPv6.
bool is_public(IpBytes address);

// Networks that an administrator of the machine lists: "public", or CIDR ("10.20.0.0/16").
class Networks {
  public:
    // Nothing where one of the texts is neither.
    static std::optional<Networks> parse(const std::vector<std::string>& texts);
    bool empty() const { return !public_ && ranges_.empty(); }
    bool hold(IpBytes address) const;

  private:
    struct Range {
        std::vector<unsigned char> network;
        int bits = 0;
    };
    bool public_ = false;
    std::vector<Range> ranges_;
};

}  // namespace fangxing::notice
