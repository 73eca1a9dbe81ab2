#include "store/postgres/counters.h"

namespace fangxing::store {

std::int64_t PgCounters::next(std::string_view counter) {
    const std::lock_guard lock(mutex_);
    for (int attempt = 0;; ++attempt) {
        try {
            if (!connection_) {
                connection_ = std::make_unique<PgConnection>(url_);
                connection_->script("SET synchronous_commit = off");
            }
            return connection_
                ->query(
                    "INSERT INTO counters (name, value) VALUES (?, 1) "
                    "ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value",
                    {counter})
                .number(0, 0);
        } catch (const ConnectionLost&) {
            // A number given twice cannot be: at worst one is lost.
            connection_.reset();
            if (attempt > 0) throw;
        } catch (...) {
            connection_.reset();
            throw;
        }
    }
}

}  // namespace fangxing::store
