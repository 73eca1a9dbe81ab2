// The threads that call the application: a bounded number, with a bounded queue before them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fangxing::http {

class Workers {
  public:
    using Job = std::move_only_function<void()>;

    Workers(std::size_t threads, std::size_t longest_queue);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // Takes the job, or says at once that too many wait.
    bool offer(Job job);
    std::size_t waiting() const { return waiting_; }
    // Finishes what was taken, then ends the threads.
    void stop();

  private:
    void work();

    std::size_t longest_queue_;
    std::mutex mutex_;
    std::condition_variable sign_;
    std::deque<Job> jobs_;
    std::atomic<std::size_t> waiting_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace fangxing::http
