// Slow password hashing as a port: never called inside a transaction or on a thread of sockets.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace fangxing::app {

class Passwords {
  public:
    virtual ~Passwords() = default;
    // A salted hash in its own text form ("$argon2id$v=19$…"). Refuses 503 `sign_in.busy` when too
    // many wait already, so that a flood of sign-ins cannot starve the server.
    virtual base::Result<std::string> hash(std::string_view password) = 0;
    // Does the password fit? The same work is done where `stored` is empty (an unknown login), so
    // that time tells nothing; the answer is then no. Refuses as `hash` does.
    virtual base::Result<bool> fits(std::string_view password, std::string_view stored) = 0;
};

}  // namespace fangxing::app
