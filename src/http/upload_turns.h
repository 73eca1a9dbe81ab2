// Turns at uploading: so many at once for a caller, so that one alone cannot fill disk and lines.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace fangxing::http {

class UploadTurns {
  public:
    static constexpr int at_once = 2;

    // Given back when its last copy is gone; nothing where the caller has all his turns already.
    std::shared_ptr<const void> take(const std::string& caller);

  private:
    struct Count {
        std::mutex mutex;
        std::map<std::string, int> running;
    };
    // Shared with the turns: a connection may hold one a moment longer than the server stands.
    std::shared_ptr<Count> count_ = std::make_shared<Count>();
};

}  // namespace fangxing::http
