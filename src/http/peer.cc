#include "http/peer.h"

#include <algorithm>

namespace fangxing::http {

bool is_loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address.empty();
}

bool is_listed(std::span<const std::string> proxies, std::string_view address) {
    return std::ranges::find(proxies, address) != proxies.end();
}

std::string caller_of(const Peer& peer, const Request& request,
                      std::span<const std::string> proxies) {
    if (!is_listed(proxies, peer.address)) return peer.address;
    auto told = request.header("x-forwarded-for");
    told.remove_prefix(std::min(told.find_last_of(", ") + 1, told.size()));
    return told.empty() ? peer.address : std::string(told);
}

}  // namespace fangxing::http
