// A connection to a SQLite file: settings that trust nothing, statements prepared once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "store/sql/connection.h"

struct sqlite3;
struct sqlite3_stmt;

namespace fangxing::store {

struct SqliteFile {
    std::string path;
    std::string vfs;  // name of the file layer under SQLite; empty: the operating system's
};

// `whole` is a file that nobody else sees until it is written and synced as a whole.
enum class Access { write, read, whole };

class SqliteConnection final : public Connection {
  public:
    SqliteConnection(const SqliteFile& file, Access access);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Rows query(std::string_view sql, Values values) override;
    Rows query_once(std::string_view sql, Values values) override { return query(sql, values); }
    std::int64_t run(std::string_view sql, Values values) override;
    void post(std::string_view sql, Values values) override { run(sql, values); }
    bool post_one(std::string_view sql, Values values) override { return run(sql, values) == 1; }

    void script(const std::string& sql) override;
    bool in_transaction() const;
    // Rows written so far; the same as before where nothing was.
    std::int64_t changes() const;
    sqlite3* handle() const { return handle_; }
    // Throws what the last call on this connection failed with.
    [[noreturn]] void fail(int code, std::string_view doing);

  private:
    sqlite3_stmt* prepared(std::string_view sql);
    void bind(sqlite3_stmt* statement, Values values);
    void forget_statements();

    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*, TextHash, std::equal_to<>> statements_;
};

}  // namespace fangxing::store
