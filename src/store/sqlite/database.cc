#include "store/sqlite/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/ensure.h"
#include "store/backup.h"
#include "store/disk.h"
#include "store/migrations.h"
#include "store/sqlite/rehearsal.h"

namespace fangxing::store {
namespace {

constexpr int pages_to_checkpoint = 4000;  // 16 MiB: pages written often are copied once
constexpr int pages_to_hold = 16000;       // 64 MiB: writers wait a moment so that the log restarts
constexpr auto look_every = std::chrono::milliseconds(500);

// Units that run ahead want the processor and nothing else: more of them at a time than there are
// cores would each take longer, and more of them would have read what the one before them writes.
std::size_t at_once() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void migrate_file(const SqliteFile& file) {
    make_folder(std::filesystem::path(file.path).parent_path().string());
    make_private_file(file.path);  // its log inherits the mode
    SqliteConnection connection(file, Access::write);
    migrate(connection, Dialect::sqlite, migrations());
}

}  // namespace

SqliteDatabase::SqliteDatabase(const SqliteFile& file, std::size_t readers, std::size_t waiting,
                               Tending tending)
    : file_(file),
      readers_(file, readers, touched_, known_, moments_),
      ahead_(file, at_once(), touched_, known_, moments_) {
    migrate_file(file_);
    writer_ = std::make_unique<SqliteWriter>(
        file_, waiting, touched_, moments_, numbers_,
        [this](const SqlStore::Traces& traces) {
            if (traces.journalled) feed_.ring();
            if (traces.emitted) outbox_.ring();
        },
        [this](int pages) {
            if (pages < log_pages_.exchange(pages)) copied_pages_ = 0;  // it began anew
            if (is_log_long()) tend_.ring();
        });
    if (tending == Tending::by_thread) tender_ = std::thread([this] { tend(); });
}

SqliteDatabase::~SqliteDatabase() {
    stopping_ = true;
    tend_.ring();
    feed_.ring();
    outbox_.ring();
    if (tender_.joinable()) tender_.join();
    tending_.reset();
    const bool sound = writer_->closed_because().empty();
    writer_.reset();
    if (!sound) return;
    try {
        SqliteConnection connection(file_, Access::write);
        sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                  nullptr);
    } catch (const std::exception&) {
        // The log stays and is read at the next start.
    }
}

base::Result<void> SqliteDatabase::write(const Unit& unit) {
    // With nobody before it a unit is run at once; else the wait is used.
    if (!writer_->is_busy()) return writer_->write(unit);
    std::optional<Rehearsal> rehearsal;
    ahead_.read([&](app::Store& snapshot) { rehearsal->run(snapshot, unit); },
                [&] { rehearsal.emplace(touched_, numbers_); });
    if (rehearsal->refusal()) return std::unexpected(*rehearsal->refusal());
    bool must_run_alone = false;
    auto done = writer_->write([&](app::Store& store) {
        must_run_alone = false;
        return rehearsal->perform(store, unit, must_run_alone);
    });
    return must_run_alone ? writer_->write(unit) : std::move(done);
}

void SqliteDatabase::await_feed(std::int64_t after_seq, base::Duration at_most) {
    const auto seen = feed_.rung();
    bool there = stopping_;
    read([&](app::Store& store) { there = there || !store.feed(after_seq, 1).empty(); });
    if (!there) feed_.wait(seen, at_most);
}

void SqliteDatabase::await_outbox(base::Duration at_most) {
    if (!stopping_) outbox_.wait_next(at_most);
}

void SqliteDatabase::backup(const std::string& file) {
    SqliteConnection connection(file_, Access::read);
    connection.run("BEGIN", {});
    write_backup(connection, Dialect::sqlite, file);
    connection.run("COMMIT", {});
}

void SqliteDatabase::tend() {
    while (!stopping_) {
        const auto seen = tend_.rung();
        if (!is_log_long()) tend_.wait(seen, look_every);
        if (stopping_) return;
        if (!tend_once()) tend_.wait(tend_.rung(), look_every);
    }
}

bool SqliteDatabase::tend_once() {
    const auto closed = writer_->closed_because();
    if (closed == "disk_failed") return false;
    try {
        if (!tending_) tending_ = std::make_unique<SqliteConnection>(file_, Access::write);
        if (closed == "disk_full") probe_space();
        if (is_log_long()) checkpoint(*tending_);
    } catch (const base::DiskFailed& failure) {
        writer_->close_for_failure(failure.what());
    } catch (const std::exception&) {
        // No space, or no connection: the next round tries again, the log waits.
        tending_.reset();
        return false;
    }
    return true;
}

bool SqliteDatabase::is_log_long() const {
    return log_pages_ - copied_pages_ >= pages_to_checkpoint;
}

void SqliteDatabase::checkpoint(SqliteConnection& connection) {
    const auto run = [&](int mode) {
        const int code =
            sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, mode, nullptr, nullptr);
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) connection.fail(code, "checkpoint");
    };
    const int before = log_pages_;
    // What a reader keeps from being copied waits for as much again.
    run(SQLITE_CHECKPOINT_PASSIVE);
    copied_pages_ = before;
    if (before < pages_to_hold) return;
    // Under steady writing a passive checkpoint never reaches the log's end.
    writer_->between_batches([&] {
        run(SQLITE_CHECKPOINT_PASSIVE);
        sqlite3_busy_timeout(connection.handle(), 20);
        run(SQLITE_CHECKPOINT_RESTART);
        sqlite3_busy_timeout(connection.handle(), 5000);
        log_pages_ = 0;
        copied_pages_ = 0;
    });
}

void SqliteDatabase::probe_space() {
    const auto result = writer_->write([](app::Store& store) -> base::Result<void> {
        store.put_setting("store.probe", "there is space");
        return {};
    });
    base::ensure(result.has_value() || result.error().code == "store.busy",
                 "the probe writes one setting");
}

}  // namespace fangxing::store
