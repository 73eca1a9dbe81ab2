#include "store/postgres/looks.h"

#include <utility>

namespace fangxing::store {

// Who finds none under way leads the next one; it serves all who came until it begins.
void PgLooks::look_behind(std::uint64_t moment) {
    if (is_done_behind(moment)) return;
    std::unique_lock lock(mutex_);
    const bool began_in_time = under_way_ && begun_ > moment;
    if (!began_in_time && !next_) next_ = std::make_shared<Look>();
    const auto own = began_in_time ? under_way_ : next_;
    own->sign.wait(lock, [&] { return own->is_over || (own == next_ && !under_way_); });
    if (!own->is_over) lead(lock);
    lock.unlock();
    if (own->failed) std::rethrow_exception(own->failed);
}

void PgLooks::lead(std::unique_lock<std::mutex>& lock) {
    const auto own = std::exchange(next_, nullptr);
    under_way_ = own;
    const auto number = ++begun_;
    lock.unlock();
    try {
        ask();
        done_ = number;
    } catch (...) {
        own->failed = std::current_exception();
    }
    lock.lock();
    own->is_over = true;
    under_way_.reset();
    if (next_) next_->sign.notify_one();
    own->sign.notify_all();
}

void PgLooks::ask() {
    const auto newest = memory_.newest();
    const auto since = newest ? std::string_view(newest->snapshot) : std::string_view();
    memory_.take(read_marks(pool_.with_one(
        [&](PgConnection& connection) { return connection.query(marks_since, {since}); })));
}

}  // namespace fangxing::store
