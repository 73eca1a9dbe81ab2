#include "store/postgres/pool.h"

namespace fangxing::store {
namespace {

constexpr auto longest_wait = std::chrono::seconds(5);

}  // namespace

std::unique_ptr<PgConnection> PgPool::take() {
    std::unique_lock lock(mutex_);
    if (lent_ >= most_ && waiting_ >= most_waiting_) return nullptr;
    ++waiting_;
    const bool free = free_sign_.wait_for(lock, longest_wait, [&] { return lent_ < most_; });
    --waiting_;
    if (!free) return nullptr;
    ++lent_;
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    lock.unlock();
    try {
        return std::make_unique<PgConnection>(url_);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

std::unique_ptr<PgConnection> PgPool::take_one() {
    auto out = take();
    if (!out) throw base::Fault("no connection to the database is free");
    return out;
}

void PgPool::give_back(std::unique_ptr<PgConnection> connection) {
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (connection) free_.push_back(std::move(connection));
    }
    free_sign_.notify_one();
}

void PgPool::send_commits() {
    const std::lock_guard lock(mutex_);
    for (const auto& each : free_) each->send_commit();
}

void PgPool::forget_idle() {
    std::vector<std::unique_ptr<PgConnection>> gone;
    const std::lock_guard lock(mutex_);
    gone.swap(free_);
}

}  // namespace fangxing::store
