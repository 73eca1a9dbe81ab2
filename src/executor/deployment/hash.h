// SHA-256 of bytes that come in pieces.
#pragma once

#include <memory>
#include <string_view>

#include "base/digest.h"

namespace fangxing::executor {

class Hash {
  public:
    Hash();
    ~Hash();
    Hash(const Hash&) = delete;
    Hash& operator=(const Hash&) = delete;
    void add(std::string_view bytes);
    // Of all bytes added; the last call.
    base::Digest digest();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Of a file's bytes, or nothing when it cannot be read.
base::Digest digest_of_file(const std::string& path);

}  // namespace fangxing::executor
