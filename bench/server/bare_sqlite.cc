#include <sqlite3.h>

#include <atomic>
#include <thread>

#include "base/ensure.h"
#include "bench/server/bare.h"
#include "bench/server/measure.h"

namespace fangxing::bench {
namespace {

class Sqlite {
  public:
    explicit Sqlite(const std::string& file) {
        check(sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                              nullptr));
        sqlite3_busy_timeout(handle_, 5000);
        run("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384");
    }
    ~Sqlite() {
        for (auto* each : statements_) sqlite3_finalize(each);
        sqlite3_close_v2(handle_);
    }
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;

    sqlite3* handle() const { return handle_; }
    void check(int code) const {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
            throw base::Fault(std::string("SQLite: ") + sqlite3_errmsg(handle_));
        }
    }
    void run(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt* prepare(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                 nullptr));
        statements_.push_back(statement);
        return statement;
    }
    void bind(sqlite3_stmt* statement, const RowValues& values) const {
        for (std::size_t n = 0; n < values.size(); ++n) {
            const int at = static_cast<int>(n) + 1;
            if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
                check(sqlite3_bind_int64(statement, at, *number));
            } else if (const auto* text = std::get_if<std::string>(&values[n])) {
                check(sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC,
                                          SQLITE_UTF8));
            } else {
                check(sqlite3_bind_null(statement, at));
            }
        }
    }

  private:
    sqlite3* handle_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

// Copies the log back beside the commits.
class Checkpoints {
  public:
    explicit Checkpoints(const std::string& file) : sqlite_(file), thread_([this] { run(); }) {}
    ~Checkpoints() {
        stopping_ = true;
        thread_.join();
    }
    Checkpoints(const Checkpoints&) = delete;
    Checkpoints& operator=(const Checkpoints&) = delete;
    void grown(int pages) { pages_ = pages; }

  private:
    void run() {
        while (!stopping_) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (pages_ < 1000) continue;
            pages_ = 0;
            sqlite3_wal_checkpoint_v2(sqlite_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                      nullptr);
        }
    }
    Sqlite sqlite_;
    std::atomic<int> pages_ = 0;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

void write_one(Sqlite& sqlite, const std::vector<sqlite3_stmt*>& prepared,
               const Statements& statements, const std::vector<RowValues>& command) {
    for (std::size_t n = 0; n < prepared.size(); ++n) {
        sqlite.bind(prepared[n], command[n]);
        sqlite.check(sqlite3_step(prepared[n]));
        if (statements.all[n].must_change && sqlite3_changes64(sqlite.handle()) != 1) {
            throw base::Fault("no such row any more: " + statements.all[n].sql);
        }
        sqlite.check(sqlite3_reset(prepared[n]));
    }
}

}  // namespace

base::Json write_sqlite(const std::string& file, const Statements& statements,
                        const Commands& commands, int batch) {
    Sqlite sqlite(file);
    Checkpoints checkpoints(file);
    sqlite3_wal_hook(
        sqlite.handle(),
        [](void* told, sqlite3*, const char*, int pages) {
            static_cast<Checkpoints*>(told)->grown(pages);
            return SQLITE_OK;
        },
        &checkpoints);
    std::vector<sqlite3_stmt*> prepared;
    for (const auto& each : statements.all) prepared.push_back(sqlite.prepare(each.sql));
    Spread spread;
    const auto cpu_before = own_cpu_s();
    const auto begin = Clock::now();
    for (std::size_t n = 0; n < commands.size();) {
        const auto since = Clock::now();
        sqlite.run("BEGIN IMMEDIATE");
        const auto end = std::min(commands.size(), n + static_cast<std::size_t>(batch));
        const auto from = n;
        for (; n < end; ++n) write_one(sqlite, prepared, statements, commands[n]);
        sqlite.run("COMMIT");
        for (auto k = from; k < end; ++k) spread.add(Clock::now() - since);
    }
    auto out = summary(spread, Clock::now() - begin);
    out.put("cpu_s", own_cpu_s() - cpu_before);
    return out;
}

base::Json read_sqlite(const BareOptions& options, const std::vector<std::int64_t>& ids) {
    auto sql = options.sql;
    const auto mark = sql.find("@id");
    if (mark != std::string::npos) sql.replace(mark, 3, "?");
    std::vector<Spread> spreads(static_cast<std::size_t>(options.connections));
    const auto begin = Clock::now();
    on_threads(options.connections, [&](int thread) {
        Sqlite sqlite(options.database.substr(7));
        auto* statement = sqlite.prepare(sql);
        auto& spread = spreads[static_cast<std::size_t>(thread)];
        for (auto n = static_cast<std::size_t>(thread) * 7919;
             Clock::now() - begin < std::chrono::duration<double>(options.seconds); ++n) {
            const auto since = Clock::now();
            if (!ids.empty()) sqlite.bind(statement, {ids[n % ids.size()]});
            while (sqlite3_step(statement) == SQLITE_ROW) {
                for (int c = 0; c < sqlite3_column_count(statement); ++c) {
                    sqlite3_column_text(statement, c);
                }
            }
            sqlite.check(sqlite3_reset(statement));
            spread.add(Clock::now() - since);
        }
    });
    for (std::size_t n = 1; n < spreads.size(); ++n) spreads[0].join(spreads[n]);
    return summary(spreads[0], Clock::now() - begin);
}

}  // namespace fangxing::bench
