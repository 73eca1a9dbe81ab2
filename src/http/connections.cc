#include "http/connections.h"

namespace fangxing::http {

bool Connections::enter(const std::string& address, std::uint64_t& id,
                        std::function<void()> close_if_idle) {
    const std::lock_guard lock(mutex_);
    if (stopping_ || open_.size() >= static_cast<std::size_t>(settings_.limits.connections)) {
        return false;
    }
    if (!address.empty()) {
        auto& count = per_address_[address];
        if (count >= settings_.limits.connections_per_address) return false;
        ++count;
    }
    id = next_++;
    open_.emplace(id, std::move(close_if_idle));
    return true;
}

void Connections::leave(const std::string& address, std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    open_.erase(id);
    const auto found = per_address_.find(address);
    if (found != per_address_.end() && --found->second == 0) per_address_.erase(found);
}

void Connections::stop() {
    stopping_ = true;
    const std::lock_guard lock(mutex_);
    for (const auto& [id, close_if_idle] : open_) close_if_idle();
}

std::size_t Connections::open() {
    const std::lock_guard lock(mutex_);
    return open_.size();
}

}  // namespace fangxing::http
