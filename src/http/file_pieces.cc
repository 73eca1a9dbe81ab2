#include "http/file_pieces.h"

#include <algorithm>

namespace fangxing::http {

FilePieces::FilePieces(const std::string& path)
    : in_(path, std::ios::binary | std::ios::ate), there_(in_.good()) {
    if (!there_) return;
    left_ = static_cast<std::uint64_t>(in_.tellg());
    in_.seekg(0);
}

std::optional<std::string> FilePieces::next(std::size_t size) {
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(left_, size)), '\0');
    in_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in_.gcount() != static_cast<std::streamsize>(bytes.size())) return std::nullopt;
    left_ -= bytes.size();
    return bytes;
}

}  // namespace fangxing::http
