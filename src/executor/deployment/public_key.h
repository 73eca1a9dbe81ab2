// The organisation's Ed25519 public key, pinned where tickets and clearances are checked.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace fangxing::executor {

class PublicKey {
  public:
    // From 32 bytes.
    explicit PublicKey(std::string bytes);
    // From a file: PEM (SubjectPublicKeyInfo), or the 32 bytes in base64. Throws Fault.
    static PublicKey from_file(const std::string& path);

    const std::string& bytes() const { return bytes_; }
    const std::string& id() const { return id_; }
    // RFC 8032 §5.1.7.
    bool verifies(std::string_view message, std::string_view signature) const;

  private:
    std::string bytes_;
    std::string id_;
};

// The payload of a DSSE envelope (JSON text) of that type, only if the pinned key signed it. `noun`
// begins the codes. Refuses `<noun>.malformed`, `<noun>.wrong_type`, `<noun>.foreign_key` (no
// signature claims the pinned key), `<noun>.bad_signature`.
base::Result<std::string> verified_payload(std::string_view envelope, std::string_view type,
                                           const PublicKey& key, const std::string& noun);

}  // namespace fangxing::executor
