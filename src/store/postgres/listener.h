// Hears what other nodes tell over LISTEN/NOTIFY, on a thread and a connection of its own.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace fangxing::store {

class PgListener {
  public:
    // `heard` is called after each notification, and after each new connection, since something
    // may have been told while there was none.
    PgListener(std::string url, std::function<void()> heard);
    ~PgListener();
    PgListener(const PgListener&) = delete;
    PgListener& operator=(const PgListener&) = delete;

  private:
    void run();
    void listen();

    std::string url_;
    std::function<void()> heard_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace fangxing::store
