#include "http/workers.h"

#include <utility>

namespace fangxing::http {

Workers::Workers(std::size_t threads, std::size_t longest_queue) : longest_queue_(longest_queue) {
    threads_.reserve(threads);
    for (std::size_t n = 0; n < threads; ++n) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    stop();
}

bool Workers::offer(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || jobs_.size() >= longest_queue_) return false;
        jobs_.push_back(std::move(job));
        waiting_ = jobs_.size();
    }
    sign_.notify_one();
    return true;
}

void Workers::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    sign_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

void Workers::work() {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            sign_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
            waiting_ = jobs_.size();
        }
        job();
    }
}

}  // namespace fangxing::http
