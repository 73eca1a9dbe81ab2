// A transaction's connection to PostgreSQL: few round trips, answers checked at the latest at
// commit.
//
// In its first run a unit's writes are only queued and travel with the next query or the commit; a
// hope that fails makes the server skip the commit, and the unit is run again with patience: then
// each write waits for its answer, in a savepoint of its own.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "store/postgres/wire.h"

namespace fangxing::store {

class PgConnection final : public Connection {
  public:
    explicit PgConnection(const std::string& url) : wire_(url) {}

    Rows query(std::string_view sql, Values values) override;
    std::vector<Rows> query_all(const std::vector<Asked>& asked) override;
    Rows query_planned(std::string_view sql, Values values) override;
    Rows query_once(std::string_view sql, Values values) override;
    std::int64_t run(std::string_view sql, Values values) override;
    void post(std::string_view sql, Values values) override;
    bool post_one(std::string_view sql, Values values) override;
    void script(const std::string& sql) override;

    // A query of one value, whose rows are to be known of every transaction of its kind.
    struct Opening {
        std::string sql;
        std::string text;
    };
    // How the next transaction begins; sent with its first statement, and with it its opening.
    void begin(std::string_view how, bool patient, Opening opening);
    void begin(std::string_view how, bool patient) { begin(how, patient, {{}, {}}); }
    // Begins it now, for its opening alone.
    void open();
    // Outside of any transaction, in one journey: a query planned once for whatever values come,
    // and behind it, in a later snapshot, another one.
    struct Pair {
        Rows rows;
        Rows behind;
    };
    Pair query_alone(std::string_view sql, Values values, const Opening& behind);
    // What the opening's query answered, once; nothing before any statement did.
    std::optional<Rows> take_opening() { return std::exchange(opened_with_, std::nullopt); }
    // Throws RunAgain where a hope failed; ConnectionLost when the outcome is not known.
    void commit();
    // For readers: not waited for, and sent with what comes next or by `send_commit`.
    void commit_lightly();
    // Sends it where nothing came: a snapshot held for long keeps the server from tidying up.
    void send_commit();
    void rollback();
    // True while a lost connection leaves the commit's outcome unknown.
    bool committing() const { return committing_; }

  private:
    enum class Hope { none, post, opening, query, sync };

    void send(std::string_view sql, Values values, PgWire::Plan plan, Hope hope);
    void send_begin();
    void plan_once(bool wanted);
    void sync();
    // Takes all answers due; those of queries are returned, the first error kept.
    std::vector<PgWire::Answer> collect_all();
    PgWire::Answer collect();  // the last query's
    PgWire::Answer ask(std::string_view sql, Values values, PgWire::Plan plan);
    PgWire::Answer ask_in_savepoint(std::string_view sql, Values values);
    [[noreturn]] void raise(const PgError& error, Hope hope);
    [[noreturn]] void raise_duplicate(const PgError& error);

    PgWire wire_;
    std::deque<Hope> due_;
    std::string begin_;  // not sent yet
    Opening opening_;    // goes with it
    std::optional<Rows> opened_with_;
    bool open_ = false;    // a transaction is open, as far as we sent
    bool unsent_ = false;  // its commit, if it was light
    bool patient_ = false;
    bool plans_once_ = false;  // the server's own setting outside of transactions
    bool committing_ = false;
    std::optional<PgError> error_;
    Hope error_of_ = Hope::none;
};

}  // namespace fangxing::store
