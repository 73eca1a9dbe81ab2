#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <cerrno>

#include "base/ensure.h"

namespace fangxing::store {
namespace {

// List queries have many forms; past this many the cache starts anew.
constexpr std::size_t most_statements = 400;

#ifdef FAULT_NO_FSYNC
// Planted fault: commits are acknowledged before they are on the disk.
constexpr const char* synchronous = "PRAGMA synchronous=OFF;";
#else
constexpr const char* synchronous = "PRAGMA synchronous=FULL;";
#endif

// "UNIQUE constraint failed: releases.number, releases.unit"
[[noreturn]] void throw_duplicate(std::string_view message) {
    const auto colon = message.rfind(": ");
    std::string_view rest = colon == std::string_view::npos ? "" : message.substr(colon + 2);
    const auto dot = rest.find('.');
    std::string table(rest.substr(0, dot));
    std::string columns;
    while (!rest.empty()) {
        const auto comma = rest.find(", ");
        const auto name = rest.substr(0, comma);
        const auto point = name.find('.');
        if (!columns.empty()) columns += ",";
        columns += point == std::string_view::npos ? name : name.substr(point + 1);
        rest = comma == std::string_view::npos ? "" : rest.substr(comma + 2);
    }
    throw Duplicate(std::move(table), std::move(columns));
}

bool is_space_error(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT;
}

// Resets the statement on every way out, so that it holds no lock and keeps no value.
class Use {
  public:
    explicit Use(sqlite3_stmt* statement) : statement_(statement) {}
    ~Use() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

  private:
    sqlite3_stmt* statement_;
};

app::Cell read_cell(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: return sqlite3_column_int64(statement, column);
        case SQLITE_NULL: return std::monostate{};
        default: {
            const auto* text =
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            return text ? std::string(text, size) : std::string();
        }
    }
}

}  // namespace

SqliteConnection::SqliteConnection(const SqliteFile& file, Access access) {
    // Counting memory costs a lock at each allocation, and nobody reads the count.
    [[maybe_unused]] static const int counted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (access == Access::read ? 0 : SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(file.path.c_str(), &handle_, flags,
                                     file.vfs.empty() ? nullptr : file.vfs.c_str());
    try {
        if (code != SQLITE_OK) fail(code, "open " + file.path);
        sqlite3_busy_timeout(handle_, 5000);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        // After a failed fsync nothing may be copied from the log into the database.
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        script("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;");
        script("PRAGMA temp_store=MEMORY;");
        // Readers are several, and what many ask is known without the file (known.h).
        script(access == Access::read ? "PRAGMA cache_size=-8192;" : "PRAGMA cache_size=-16384;");
        if (access == Access::write) {
            script(
                "PRAGMA secure_delete=ON; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;");
            script(synchronous);
        } else if (access == Access::whole) {
            script("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
        } else {
            script("PRAGMA query_only=ON;");
        }
    } catch (...) {
        forget_statements();
        sqlite3_close_v2(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    forget_statements();
    sqlite3_close_v2(handle_);
}

void SqliteConnection::forget_statements() {
    for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    statements_.clear();
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}

std::int64_t SqliteConnection::changes() const {
    return sqlite3_total_changes64(handle_);
}

void SqliteConnection::fail(int code, std::string_view doing) {
    const std::string message = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
    const int system_error = handle_ ? sqlite3_system_errno(handle_) : 0;
    const std::string text = "SQLite: " + message + " (" + std::to_string(code) + ", errno " +
                             std::to_string(system_error) + "): " + std::string(doing);
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT:
            if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
                code == SQLITE_CONSTRAINT_ROWID) {
                throw_duplicate(message);
            }
            throw base::Bug(text);
        case SQLITE_FULL: throw base::DiskFull(text);
        case SQLITE_IOERR:
            if (is_space_error(system_error)) throw base::DiskFull(text);
            throw base::DiskFailed(text);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: throw base::DiskFailed(text);
        case SQLITE_ERROR:
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
        case SQLITE_MISMATCH: throw base::Bug(text);
        default: throw base::Fault(text);
    }
}

sqlite3_stmt* SqliteConnection::prepared(std::string_view sql) {
    if (const auto found = statements_.find(sql); found != statements_.end()) {
        return found->second;
    }
    if (statements_.size() >= most_statements) forget_statements();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
    statements_.emplace(sql, statement);
    return statement;
}

void SqliteConnection::bind(sqlite3_stmt* statement, Values values) {
    base::ensure(sqlite3_bind_parameter_count(statement) == static_cast<int>(values.size()),
                 "every question mark has its value");
    for (std::size_t n = 0; n < values.size(); ++n) {
        const int at = static_cast<int>(n) + 1;
        int code = SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
            code = sqlite3_bind_int64(statement, at, *number);
        } else if (const auto* text = std::get_if<std::string_view>(&values[n])) {
            // The caller's text outlives the statement's run; a null pointer would bind NULL.
            code = sqlite3_bind_text64(statement, at, text->data() ? text->data() : "",
                                       text->size(), SQLITE_STATIC, SQLITE_UTF8);
        }
        if (code != SQLITE_OK) fail(code, "bind");
    }
}

Rows SqliteConnection::query(std::string_view sql, Values values) {
    auto* statement = prepared(sql);
    const Use use(statement);
    bind(statement, values);
    const int width = sqlite3_column_count(statement);
    Rows rows;
    rows.width = static_cast<std::size_t>(width);
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) return rows;
        if (code != SQLITE_ROW) fail(code, sql);
        for (int column = 0; column < width; ++column) {
            rows.cells.push_back(read_cell(statement, column));
        }
    }
}

std::int64_t SqliteConnection::run(std::string_view sql, Values values) {
    auto* statement = prepared(sql);
    const Use use(statement);
    bind(statement, values);
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) fail(code, sql);
    return sqlite3_changes64(handle_);
}

void SqliteConnection::script(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
}

}  // namespace fangxing::store
