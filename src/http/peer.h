// Who is at the other end of a connection, and whom a listed proxy speaks for.
#pragma once

#include <span>
#include <string>

#include "http/head.h"
#include "http/message.h"

namespace fangxing::http {

struct Peer {
    std::string address;   // empty on the Unix socket
    bool machine = false;  // the deployment process's socket
};

bool is_loopback(std::string_view address);
bool is_listed(std::span<const std::string> proxies, std::string_view address);

// The caller's address: the peer's own, or behind a listed proxy whom that proxy tells last, since
// all that comes before could be the caller's own invention.
std::string caller_of(const Peer& peer, const Request& request,
                      std::span<const std::string> proxies);

// Of a request: what its head asks, and who asks. False where the head's target is none.
bool take_head(const Head& head, const Peer& peer, std::span<const std::string> proxies,
               Request& out);

}  // namespace fangxing::http
