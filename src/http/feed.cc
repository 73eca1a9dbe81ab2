#include "http/feed.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>

#include "app/pipeline.h"
#include "app/views/feed_entries.h"

namespace fangxing::http {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int entries_at_once = 200;
constexpr auto look_again_after = std::chrono::milliseconds(500);
// Rights end on an open feed within this time though nothing happens.
constexpr auto ask_again_after = std::chrono::seconds(10);

std::string as_events(const std::vector<app::FeedEntry>& entries) {
    std::string out;
    for (const auto& entry : entries) {
        out += "id: " + std::to_string(entry.seq) + "\nevent: " + entry.type +
               "\ndata: " + base::to_text(base::encode(entry)) + "\n\n";
    }
    return out;
}

}  // namespace

struct Feed::Listener {
    app::Request request;
    Deliver deliver;
    std::int64_t cursor = 0;  // negative: from the newest entry on
    std::atomic<bool> busy = false;
    Clock::time_point asked_at;
};

Feed::Feed(const app::System& system) : system_(system), thread_([this] { run(); }) {}

Feed::~Feed() {
    stop();
}

void Feed::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    sign_.notify_all();
    if (thread_.joinable()) thread_.join();
}

std::uint64_t Feed::add(const FeedWish& wish, Deliver deliver) {
    auto listener = std::make_shared<Listener>();
    listener->request = wish.request;
    listener->request.watching = true;
    listener->cursor = wish.after;
    listener->deliver = std::move(deliver);
    std::uint64_t id = 0;
    {
        const std::lock_guard lock(mutex_);
        id = next_++;
        listeners_.emplace(id, std::move(listener));
    }
    sign_.notify_all();
    return id;
}

void Feed::ready(std::uint64_t listener) {
    const std::lock_guard lock(mutex_);
    if (const auto found = listeners_.find(listener); found != listeners_.end()) {
        found->second->busy = false;
    }
}

void Feed::remove(std::uint64_t listener) {
    const std::lock_guard lock(mutex_);
    listeners_.erase(listener);
}

std::size_t Feed::listeners() {
    const std::lock_guard lock(mutex_);
    return listeners_.size();
}

void Feed::run() {
    while (true) {
        {
            std::unique_lock lock(mutex_);
            sign_.wait(lock, [this] { return stopping_ || !listeners_.empty(); });
            if (stopping_) return;
        }
        try {
            if (!serve_all()) system_.database.await_feed(head_, look_again_after);
        } catch (const std::exception& fault) {
            spdlog::warn("feed: {}", fault.what());
            std::this_thread::sleep_for(look_again_after);
        }
    }
}

bool Feed::serve_all() {
    Listeners now;
    {
        const std::lock_guard lock(mutex_);
        now = listeners_;
    }
    bool moved = false;
    system_.database.read([&](app::Store& store) {
        for (auto& [id, listener] : now) {
            if (!listener->busy) moved = serve(store, *listener) || moved;
        }
    });
    return moved;
}

bool Feed::serve(app::Store& store, Listener& listener) {
    if (listener.cursor < 0) listener.cursor = store.last_seq();
    const auto entries = store.feed(listener.cursor, entries_at_once);
    const auto now = Clock::now();
    if (entries.empty() && now - listener.asked_at < ask_again_after) return false;
    const auto actor = app::authenticate(store, system_, listener.request);
    if (!actor || !access::authorize(*actor, access::Permission::use_own_account)) {
        listener.busy = true;
        listener.deliver("event: session.ended\ndata: {}\n\n", true);
        return false;
    }
    listener.asked_at = now;
    if (entries.empty()) return false;
    listener.cursor = entries.back().seq;
    head_ = std::max(head_, listener.cursor);
    auto text = as_events(app::readable(store, *actor, entries));
    if (!text.empty()) {
        listener.busy = true;
        listener.deliver(std::move(text), false);
    }
    return true;
}

}  // namespace fangxing::http
