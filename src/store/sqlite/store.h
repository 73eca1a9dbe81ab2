// The store's port on SQLite: numbers the journal within the commit, finds words by FTS5.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/known/touched.h"
#include "store/sql_store.h"
#include "store/sqlite/numbers.h"

namespace fangxing::store {

// A change of an index of words: of which row, and what it says before and behind it.
struct IndexedWords {
    std::string_view table;
    std::int64_t row = 0;
    std::string before;
    std::string after;
};

struct WaitingEntry {
    app::JournalEntry entry;
    std::string payload_digest;
};

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
    // What it says to the indexes of words. They are written once for many units, behind the last:
    // FTS5 puts down what it has at each savepoint.
    std::vector<IndexedWords> take_indexed() { return std::exchange(indexed_, {}); }
    void index_words(const std::vector<IndexedWords>& indexed);

    // Behind the unit: its journal entries are written together.
    void write_waiting_entries() override;

  protected:
    const SqlWords& words() const override;
    void write_entry(const app::JournalEntry& entry, std::string_view payload_digest) override;
    void put_tokens(std::int64_t release, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) override;
    bool is_told_what_was() const override { return true; }
    void put_finding_tokens(std::int64_t row, const std::vector<std::string>& before,
                            const std::vector<std::string>& after) override;
    std::string joined_for_finding(const std::vector<std::string>& tokens) const override;
    std::string token_source(const std::vector<std::string>& tokens, std::vector<Value>& values,
                             std::deque<std::string>& kept) const override;

  private:
    // Waits for `index_words` in a unit.
    void put_in(std::string_view table, std::int64_t row, const std::vector<std::string>& before,
                const std::vector<std::string>& after);

    Touched* touched_ = nullptr;
    Numbers* numbers_ = nullptr;
    std::vector<TakenNumber> taken_;
    std::vector<IndexedWords> indexed_;
    std::vector<WaitingEntry> waiting_;
};

}  // namespace fangxing::store
