#include "http/upload_turns.h"

namespace fangxing::http {

std::shared_ptr<const void> UploadTurns::take(const std::string& caller) {
    const std::lock_guard lock(count_->mutex);
    auto& running = count_->running[caller];
    if (running >= at_once) return nullptr;
    ++running;
    return {count_.get(), [count = count_, caller](const void*) {
                const std::lock_guard back(count->mutex);
                if (--count->running[caller] == 0) count->running.erase(caller);
            }};
}

}  // namespace fangxing::http
