// The store's port in SQL that both databases understand; what differs is left to the two below it.
// Lives for one transaction on one connection.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/store.h"
#include "store/sql/connection.h"
#include "store/sql/words.h"

namespace fangxing::store {

class SqlStore : public app::Store {
  public:
    // What the transaction did that others wait for.
    struct Traces {
        bool journalled = false;
        bool emitted = false;
    };

    explicit SqlStore(Connection& connection) : connection_(connection) {}
    const Traces& traces() const { return traces_; }
    // Replaces a release's folded text and its tokens.
    void put_search(std::int64_t release, std::string_view before, std::string_view after);
    // How a row is found; replaces what was there.
    void put_finding(std::int64_t row, const app::Findable& found);

    std::optional<app::Row> find(std::string_view table, std::int64_t id) override;
    std::vector<app::Row> where(std::string_view table, std::string_view column,
                                const app::Cell& value, std::int64_t after, int limit) override;
    std::vector<app::Row> newest(std::string_view table, const app::Columns& columns,
                                 std::int64_t before, int limit) override;
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override;
    std::vector<app::Row> where_any(std::string_view table, std::string_view column,
                                    const std::vector<app::Cell>& values,
                                    const app::Columns& columns) override;
    std::vector<app::Row> in_order(std::string_view table, std::string_view column,
                                   const app::Columns& columns, app::Position after,
                                   int limit) override;
    std::set<std::string> values_of(std::string_view table, std::string_view column,
                                    const app::Columns& columns,
                                    const std::vector<std::int64_t>& without) override;
    std::map<std::int64_t, std::int64_t> least_of(std::string_view table, std::string_view column,
                                                  std::string_view by,
                                                  const std::vector<app::Cell>& values,
                                                  const app::Columns& columns) override;
    std::vector<app::Row> all(std::string_view table, std::int64_t after, int limit) override;
    base::Result<void> insert(std::string_view table, const app::Row& row) override;
    base::Result<bool> update(std::string_view table, const app::Row& row) override;
    void remove(std::string_view table, std::int64_t id) override;

    std::vector<app::Row> releases(const app::ReleaseQuery& query) override;
    std::vector<std::string> release_projects(std::string_view after, int limit) override;
    void index_release(std::int64_t release, std::string_view text) override;
    std::vector<app::FoundRow> find_words(const app::FindingQuery& query) override;
    void index_row(std::int64_t row, const app::Findable& found) override;
    std::optional<app::Findable> finding_of(std::int64_t row) override;
    void take_part(std::int64_t release, std::int64_t person) override;

    void add_to_day(const app::DayKey& key, const kpi::Sums& sums) override;
    std::vector<app::TotalsRow> totals(const app::TotalsQuery& query) override;

    void append(const app::JournalEntry& entry) override;
    std::vector<app::JournalEntry> timeline(std::int64_t release, std::int64_t after_id,
                                            int limit) override;
    std::vector<app::JournalEntry> feed(std::int64_t after_seq, int limit) override;
    std::int64_t last_seq() override;
    std::vector<app::JournalEntry> entries_of(std::string_view noun, std::int64_t noun_id,
                                              int limit) override;
    std::vector<app::JournalEntry> journal(const app::JournalQuery& query) override;

    void erase_payload(std::int64_t entry) override;
    std::vector<journal::Sealed> sealed_by(std::int64_t person, std::int64_t after, int) override;
    void veil(std::int64_t entry, std::string_view leaf, std::string_view actor) override;
    void forget_answers(std::int64_t person) override;

    std::vector<journal::Sealed> sealed(std::int64_t after_seq, int limit) override;
    std::vector<std::string> tile_roots() override;
    void add_tile(std::int64_t tile, std::string_view root) override;
    void add_checkpoint(const app::KeptCheckpoint& checkpoint) override;
    std::optional<app::KeptCheckpoint> checkpoint_over(std::int64_t size) override;
    std::optional<app::KeptCheckpoint> newest_checkpoint() override;

    void emit(const app::OutboxRow& row) override;
    std::vector<app::OutboxRow> claim(const std::vector<std::string>& kinds, base::Instant now,
                                      base::Instant lease_until, int limit) override;
    void finish(std::int64_t outbox_row) override;
    void postpone(std::int64_t outbox_row, base::Instant due_at, std::string_view error) override;
    void withdraw(std::string_view idempotency_key) override;
    void withdraw_under(std::string_view beginning) override;
    std::optional<base::Instant> next_due(const std::vector<std::string>& kinds) override;

    std::int64_t next_number(std::string_view counter) override = 0;
    std::optional<app::StoredAnswer> answer(std::int64_t person, std::string_view key) override;
    void keep_answer(std::int64_t person, std::string_view key, base::Instant at,
                     const app::StoredAnswer& answer) override;
    std::optional<std::string> setting(std::string_view name) override;
    void put_setting(std::string_view name, std::string_view value) override;

  protected:
    Connection& connection() { return connection_; }
    // The statement behind `where_all`; its values look at `columns`.
    static Connection::Asked selection(std::string_view table, const app::Columns& columns,
                                       std::int64_t after, int limit);
    static std::vector<app::Row> rows_of(Rows&& found);
    struct NumberOf {  // of which `least_of` answers the least for each number of `by`
        std::int64_t id, by, cell;
    };
    std::vector<NumberOf> cells_of(std::string_view table, std::string_view column,
                                   std::string_view by, const std::vector<app::Cell>& values,
                                   const app::Columns& columns);

    virtual const SqlWords& words() const = 0;
    // Of those who claim at the same time one does, and the next sees what it took.
    virtual void claim_alone() {}
    virtual void write_entry(const app::JournalEntry& entry, std::string_view payload_digest) = 0;
    // Entries may wait to be written together; before any is read they are.
    virtual void write_waiting_entries() {}
    virtual void put_tokens(std::int64_t release, const std::vector<std::string>& before,
                            const std::vector<std::string>& after) = 0;
    // Whether tokens go by being named: else nobody need read what there was.
    virtual bool is_told_what_was() const = 0;
    // None before where the row is new, or where that is not asked.
    virtual void put_finding_tokens(std::int64_t row, const std::vector<std::string>& before,
                                    const std::vector<std::string>& after) = 0;
    // "FROM … t … WHERE …": releases that hold all tokens; values appended, texts kept in `kept`.
    virtual std::string token_source(const std::vector<std::string>& tokens,
                                     std::vector<Value>& values,
                                     std::deque<std::string>& kept) const = 0;
    // The value that `SqlWords::finding_match` looks at.
    virtual std::string joined_for_finding(const std::vector<std::string>& tokens) const = 0;

  private:
    friend class ReleaseSql;
    friend class FindingSql;
    std::vector<app::JournalEntry> entries(std::string_view condition, Values values);
    std::vector<journal::Sealed> sealed_where(std::string_view condition, Values values);

    Connection& connection_;
    Traces traces_;
};

}  // namespace fangxing::store
