// The database on PostgreSQL: a small pool, units run again after conflicts, a sealer, a listener.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include "app/ports/store.h"
#include "store/postgres/counters.h"
#include "store/postgres/listener.h"
#include "store/postgres/looks.h"
#include "store/postgres/memory.h"
#include "store/postgres/pool.h"
#include "store/postgres/tidier.h"
#include "store/wake.h"

namespace fangxing::store {

class PostgresDatabase final : public app::Database {
  public:
    PostgresDatabase(const std::string& url, std::size_t connections, std::size_t waiting);
    ~PostgresDatabase() override;

    base::Result<void> write(const Unit& unit) override;
    void read(const std::function<void(app::Store&)>& view) override;
    std::uint64_t moment() override { return looks_.moment(); }
    void read_behind(std::uint64_t moment, const std::function<void(app::Store&)>& view) override;
    void seal() override;
    void await_feed(std::int64_t after_seq, base::Duration at_most) override;
    void await_outbox(base::Duration at_most) override;
    std::string read_only_because() override;
    void backup(const std::string& file) override;

  private:
    base::Result<void> write_once(PgConnection& connection, const Unit& unit, bool patient);
    // False where it trusted what was old by then; then nothing that the view saw may be used.
    bool read_once(std::uint64_t moment, const std::function<void(app::Store&)>& view,
                   bool trusting);
    void tend();

    std::string url_;
    PgPool pool_;
    PgCounters counters_;
    PgMemory memory_;
    PgLooks looks_{pool_, memory_};
    PgTidier tidier_;
    Wake feed_;
    Wake outbox_;
    Wake to_seal_;
    std::atomic<bool> full_ = false;  // for a moment only: then the next write looks again
    std::atomic<std::chrono::steady_clock::time_point> full_until_{};
    std::atomic<bool> stopping_ = false;
    std::unique_ptr<PgListener> listener_;
    std::thread sealer_;
};

}  // namespace fangxing::store
