// The live feed: one thread reads the sealed journal and hands each listener what he may know.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/ports/store.h"
#include "app/system.h"
#include "http/message.h"

namespace fangxing::http {

class Feed {
  public:
    // Called on the feed's thread with text of an event stream; `last`: the session is over. Not
    // called again before `ready` says that the text was sent, so a slow listener holds nothing up.
    using Deliver = std::function<void(std::string text, bool last)>;

    explicit Feed(const app::System& system);
    ~Feed();
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    std::uint64_t add(const FeedWish& wish, Deliver deliver);
    void ready(std::uint64_t listener);
    void remove(std::uint64_t listener);
    std::size_t listeners();
    void stop();

  private:
    struct Listener;
    using Listeners = std::map<std::uint64_t, std::shared_ptr<Listener>>;

    void run();
    // True where somebody got something, so that there may be more at once.
    bool serve_all();
    bool serve(app::Store& store, Listener& listener);

    const app::System& system_;
    std::mutex mutex_;
    std::condition_variable sign_;
    Listeners listeners_;
    std::uint64_t next_ = 1;
    bool stopping_ = false;
    std::int64_t head_ = 0;  // newest entry that the thread saw
    std::thread thread_;
};

}  // namespace fangxing::http
