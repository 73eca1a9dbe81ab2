// A file that is sent: its length when it was opened, and its bytes piece by piece.
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

namespace fangxing::http {

class FilePieces {
  public:
    explicit FilePieces(const std::string& path);
    bool is_there() const { return there_; }
    std::uint64_t left() const { return left_; }
    // Up to `size` bytes more; nothing where the file has shrunk meanwhile.
    std::optional<std::string> next(std::size_t size);

  private:
    std::ifstream in_;
    bool there_;
    std::uint64_t left_ = 0;
};

}  // namespace fangxing::http
