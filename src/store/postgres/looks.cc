#include "store/postgres/looks.h"

#include <utility>

namespace fangxing::store {

// Who finds none under way leads the next one; it serves all who came until then.
void PgLooks::look() {
    std::unique_lock lock(mutex_);
    if (!next_) next_ = std::make_shared<Look>();
    const auto own = next_;
    own->sign.wait(lock, [&] { return own->done || (own == next_ && !is_under_way_); });
    if (!own->done) {
        is_under_way_ = true;
        next_.reset();
        lock.unlock();
        try {
            ask();
        } catch (...) {
            own->failed = std::current_exception();
        }
        lock.lock();
        own->done = true;
        is_under_way_ = false;
        if (next_) next_->sign.notify_one();
        own->sign.notify_all();
    }
    lock.unlock();
    if (own->failed) std::rethrow_exception(own->failed);
}

void PgLooks::ask() {
    auto connection = pool_.take();
    if (!connection) throw base::Fault("no connection to the database is free");
    try {
        const auto newest = memory_.newest();
        memory_.take(read_marks(connection->query(
            marks_since, {newest ? std::string_view(newest->snapshot) : std::string_view()})));
    } catch (const ConnectionLost&) {
        pool_.give_back(nullptr);
        throw;
    } catch (...) {
        pool_.give_back(std::move(connection));
        throw;
    }
    pool_.give_back(std::move(connection));
}

}  // namespace fangxing::store
