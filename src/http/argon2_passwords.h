// Passwords hashed by argon2id (RFC 9106), at most a few at once.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "app/ports/clock.h"
#include "app/ports/passwords.h"

namespace fangxing::http {

struct Argon2Settings {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 64 * 1024;  // tests and the demo's start make it cheap by name
    int at_once = 2;
    int waiting = 32;
};

class Argon2Passwords final : public app::Passwords {
  public:
    Argon2Passwords(app::Random& random, Argon2Settings settings);
    base::Result<std::string> hash(std::string_view password) override;
    base::Result<bool> fits(std::string_view password, std::string_view stored) override;

  private:
    class Turn;

    std::string hashed(std::string_view password);

    app::Random& random_;
    Argon2Settings settings_;
    std::mutex mutex_;
    std::condition_variable sign_;
    int running_ = 0;
    int waiting_ = 0;
    std::string decoy_;  // stands in where there is no hash, so that time tells nothing
};

}  // namespace fangxing::http
