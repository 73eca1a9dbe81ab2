#include "http/peer.h"

#include <algorithm>

#include "http/target.h"

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

bool take_head(const Head& head, const Peer& peer, std::span<const std::string> proxies,
               Request& out) {
    auto target = read_target(head.target);
    if (!target) return false;
    out.method = head.method;
    out.path = std::move(target->path);
    out.query = std::move(target->query);
    out.headers = head.headers;
    out.machine = peer.machine;
    out.address = caller_of(peer, out, proxies);
    return true;
}

}  // namespace fangxing::http
