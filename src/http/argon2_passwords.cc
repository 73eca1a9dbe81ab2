#include "http/argon2_passwords.h"

#include <argon2.h>

#include "base/ensure.h"

namespace fangxing::http {
namespace {

constexpr std::size_t salt_bytes = 16;
constexpr std::size_t hash_bytes = 32;

}  // namespace

// One of the few turns at hashing; none when too many wait already.
class Argon2Passwords::Turn {
  public:
    explicit Turn(Argon2Passwords& passwords) : passwords_(passwords) {
        std::unique_lock lock(passwords_.mutex_);
        if (passwords_.waiting_ >= passwords_.settings_.waiting) return;
        ++passwords_.waiting_;
        passwords_.sign_.wait(lock,
                              [&] { return passwords_.running_ < passwords_.settings_.at_once; });
        --passwords_.waiting_;
        ++passwords_.running_;
        taken_ = true;
    }
    ~Turn() {
        if (!taken_) return;
        {
            const std::lock_guard lock(passwords_.mutex_);
            --passwords_.running_;
        }
        passwords_.sign_.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    explicit operator bool() const { return taken_; }

  private:
    Argon2Passwords& passwords_;
    bool taken_ = false;
};

Argon2Passwords::Argon2Passwords(app::Random& random, Argon2Settings settings)
    : random_(random), settings_(settings), decoy_(hashed("no password is this one")) {}

std::string Argon2Passwords::hashed(std::string_view password) {
    const auto salt = random_.bytes(salt_bytes);
    std::string out(argon2_encodedlen(settings_.passes, settings_.memory_kib, 1, salt_bytes,
                                      hash_bytes, Argon2_id),
                    '\0');
    const int status = argon2id_hash_encoded(settings_.passes, settings_.memory_kib, 1,
                                             password.data(), password.size(), salt.data(),
                                             salt.size(), hash_bytes, out.data(), out.size());
    if (status != ARGON2_OK) throw base::Fault(argon2_error_message(status));
    out.resize(out.find('\0'));
    return out;
}

base::Result<std::string> Argon2Passwords::hash(std::string_view password) {
    const Turn turn(*this);
    if (!turn) return base::refuse(base::Kind::unavailable, "sign_in.busy");
    return hashed(password);
}

base::Result<bool> Argon2Passwords::fits(std::string_view password, std::string_view stored) {
    const Turn turn(*this);
    if (!turn) return base::refuse(base::Kind::unavailable, "sign_in.busy");
    const std::string against(stored.empty() ? std::string_view(decoy_) : stored);
    const int status = argon2id_verify(against.c_str(), password.data(), password.size());
    if (status != ARGON2_OK && status != ARGON2_VERIFY_MISMATCH) {
        throw base::Fault(argon2_error_message(status));
    }
    return status == ARGON2_OK && !stored.empty();
}

}  // namespace fangxing::http
