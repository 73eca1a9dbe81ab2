// The store's port on SQLite: numbers the journal within the commit, finds words by FTS5.
#pragma once

#include "store/sql_store.h"
#include "store/sqlite/numbers.h"
#include "store/sqlite/touched.h"

namespace fangxing::store {

class SqliteStore : public SqlStore {
  public:
    // For who reads, and for who has the file alone; gives no numbers.
    explicit SqliteStore(Connection& connection) : SqlStore(connection) {}
    // A unit's on its turn: `touched` is told what it writes.
    SqliteStore(Connection& connection, Touched& touched, Numbers& numbers)
        : SqlStore(connection), touched_(&touched), numbers_(&numbers) {}
    base::Result<void> insert(std::string_view table, const app::Row& row) override;
    base::Result<bool> update(std::string_view table, const app::Row& row) override;
    void remove(std::string_view table, std::int64_t id) override;
    std::int64_t next_number(std::string_view counter) override;
    // The numbers that the unit was given.
    const std::vector<TakenNumber>& taken() const { return taken_; }

  protected:
    const Words& words() const override;
    void write_entry(const app::JournalEntry& entry, std::string_view payload_digest) override;
    void put_tokens(std::int64_t release, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) override;
    std::string token_source(const std::vector<std::string>& tokens, std::vector<Value>& values,
                             std::deque<std::string>& kept) const override;

  private:
    Touched* touched_ = nullptr;
    Numbers* numbers_ = nullptr;
    std::vector<TakenNumber> taken_;
};

}  // namespace fangxing::store
