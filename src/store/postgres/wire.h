// libpq in pipeline mode: statements go out in a row, answers are taken in the same order.
//
// Never blocks for longer than its deadline: a server that does not answer is a lost connection.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ensure.h"
#include "store/sql/connection.h"

struct pg_conn;
struct pg_result;

namespace fangxing::store {

// The server is gone or silent; what it was last asked may or may not have happened.
struct ConnectionLost : base::Fault {
    using Fault::Fault;
};

struct PgError {
    std::string state;  // SQLSTATE
    std::string message;
    std::string table;
    std::string constraint;
};

class PgWire {
  public:
    explicit PgWire(const std::string& url);
    ~PgWire();
    PgWire(const PgWire&) = delete;
    PgWire& operator=(const PgWire&) = delete;

    enum class Plan { kept, once };
    void send(std::string_view sql, Values values, Plan plan);
    // Ends a row of statements: after an error the server skips those up to here.
    void sync();
    // Lets go what was sent, without waiting for answers.
    void flush();

    struct Answer {
        Rows rows;
        std::int64_t changed = 0;
        std::string tag;               // "COMMIT", "UPDATE 1"
        std::optional<PgError> error;  // of this statement
        bool skipped = false;          // after an earlier error
    };
    // The oldest answer still due, of a statement or of a sync.
    Answer answer();

    // Several statements without values, nothing being due; no deadline.
    void script(const std::string& sql);

    pg_conn* handle() const { return connection_; }

  private:
    struct Due {
        enum class Kind { prepare, statement, sync } kind;
        std::string sql;  // of a prepare
    };
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    [[noreturn]] void lost(const std::string& doing);
    void pump();
    pg_result* next_result();
    const std::string& prepared(std::string_view sql);

    pg_conn* connection_ = nullptr;
    std::deque<Due> due_;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> names_;
    int count_ = 0;
};

}  // namespace fangxing::store
