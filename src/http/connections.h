// The open connections: each is read, answered and kept alive by one coroutine on its loop.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "http/feed.h"
#include "http/front.h"
#include "http/peer.h"
#include "http/server.h"
#include "http/workers.h"

namespace boost::asio {
class io_context;
namespace ssl {
class context;
}
}  // namespace boost::asio

namespace fangxing::http {

class Connections {
  public:
    Connections(Front& front, Workers& workers, Workers& readers, Feed& feed,
                const ServerSettings& settings)
        : front_(front), workers_(workers), readers_(readers), feed_(feed), settings_(settings) {}

    // Takes over an accepted socket, under TLS where a context is given; called on the loop's own
    // thread.
    void serve(boost::asio::io_context& loop, int socket, int family, Peer peer,
               boost::asio::ssl::context* tls);
    // Idle ones are closed now, the others after their answer.
    void stop();
    std::size_t open();

    Front& front() { return front_; }
    Workers& workers() { return workers_; }
    Workers& readers() { return readers_; }
    Feed& feed() { return feed_; }
    const ServerSettings& settings() const { return settings_; }
    bool stopping() const { return stopping_; }

    // One connection's place in the count; false where its address or the server has too many.
    bool enter(const std::string& address, std::uint64_t& id, std::function<void()> close_if_idle);
    void leave(const std::string& address, std::uint64_t id);

  private:
    Front& front_;
    Workers& workers_;
    Workers& readers_;
    Feed& feed_;
    const ServerSettings& settings_;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::map<std::uint64_t, std::function<void()>> open_;
    std::map<std::string, int> per_address_;
    std::uint64_t next_ = 1;
};

}  // namespace fangxing::http
