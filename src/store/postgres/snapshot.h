// A snapshot of PostgreSQL that answers from memory what is known there, and asks the server only
// for what is not.
//
// Every table whose answers are kept has a stamp (`table_stamps`), drawn anew by each transaction
// that writes it, before its commit. The row of the stamp is locked until then, so that a snapshot
// with this stamp shows this state of the table and no other; an answer is given again to a
// snapshot in which the stamp is the one under which it was kept. The stamps are drawn by chance: a
// standby that takes over without the last changes never gives the same one to others. Whoever
// writes such a table around the program draws a stamp too (docs/operating.md).
//
// The stamps come with the first answer of the server. Until then a snapshot may trust that they
// are those that were seen last, and finds out in the end that they were not (`Stale`): who asks
// is run again then, and trusts nothing. Nothing leaves before.
#pragma once

#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/postgres/connection.h"
#include "store/postgres/kept_answers.h"
#include "store/postgres/store.h"

namespace fangxing::store {

// What all snapshots of a database know together. Safe from any thread.
class PgMemory {
  public:
    using Stamps = std::map<std::string, std::int64_t, std::less<>>;

    KeptAnswers& answers() { return answers_; }
    // Those that were seen last; null before any were.
    std::shared_ptr<const Stamps> stamps() const;
    void saw(std::shared_ptr<const Stamps> stamps);

  private:
    KeptAnswers answers_;
    mutable std::mutex mutex_;  // guards what follows
    std::shared_ptr<const Stamps> stamps_;
};

class PgSnapshot final : public PostgresStore {
  public:
    // With what a transaction for snapshots is opened.
    static constexpr std::string_view begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    static constexpr std::string_view opening = "SELECT name, stamp FROM table_stamps";

    // It trusted stamps that were old.
    struct Stale : std::exception {
        const char* what() const noexcept override { return "the snapshot trusted old stamps"; }
    };

    PgSnapshot(PgConnection& connection, PgMemory& memory, bool trusting)
        : PostgresStore(connection, nullptr),
          connection_(connection),
          memory_(memory),
          trusted_(trusting ? memory.stamps() : nullptr) {}

    // Whether all that it answered was so; throws Stale where it was not.
    void settle();

    void read_ahead(const std::vector<app::Question>& questions) override;
    std::optional<app::Row> find(std::string_view table, std::int64_t id) override;
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override;
    std::vector<app::Row> where_any(std::string_view table, std::string_view column,
                                    const std::vector<app::Cell>& values,
                                    const app::Columns& columns) override;

  private:
    KeptAnswers::Kept known(std::string_view table, const std::string& question);
    template <class Ask>
    std::vector<app::Row> answer(std::string_view table, std::string question, const Ask& ask);
    // By which the table's answers are told apart: exact, or trusted while nothing was asked yet.
    std::int64_t stamp_of(std::string_view table);
    void take_stamps();

    PgConnection& connection_;
    PgMemory& memory_;
    std::shared_ptr<const PgMemory::Stamps> trusted_;
    std::shared_ptr<const PgMemory::Stamps> exact_;
    std::vector<std::string> believed_;  // tables of which trusted answers were given
};

}  // namespace fangxing::store
