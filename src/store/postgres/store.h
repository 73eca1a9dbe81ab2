// The store's port on PostgreSQL: the sealer numbers the journal, counters stand outside.
#pragma once

#include <string>
#include <vector>

#include "store/known/touched.h"
#include "store/postgres/counters.h"
#include "store/sql_store.h"

namespace fangxing::store {

class PostgresStore : public SqlStore {
  public:
    PostgresStore(Connection& connection, PgCounters* counters)
        : SqlStore(connection), counters_(counters) {}
    void read_ahead(const std::vector<app::Question>& questions) override;
    std::optional<app::Row> find(std::string_view table, std::int64_t id) override;
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override;
    base::Result<void> insert(std::string_view table, const app::Row& row) override;
    base::Result<bool> update(std::string_view table, const app::Row& row) override;
    void remove(std::string_view table, std::int64_t id) override;
    std::int64_t next_number(std::string_view counter) override;
    // Tells all servers, with the commit, what was written.
    void leave_marks();

  protected:
    const SqlWords& words() const override;
    void claim_alone() override;
    void write_entry(const app::JournalEntry& entry, std::string_view payload_digest) override;
    void put_tokens(std::int64_t release, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) override;
    bool is_told_what_was() const override { return false; }
    void put_finding_tokens(std::int64_t row, const std::vector<std::string>& before,
                            const std::vector<std::string>& after) override;
    std::string joined_for_finding(const std::vector<std::string>& tokens) const override;
    std::string token_source(const std::vector<std::string>& tokens, std::vector<Value>& values,
                             std::deque<std::string>& kept) const override;

  private:
    // Answers that were read ahead, and short ones that were asked for, until something of their
    // table is written: within a unit a question is asked once.
    struct Ahead {
        std::string table;
        std::vector<std::pair<std::string, app::Cell>> columns;
        int limit;
        std::vector<app::Row> rows;
    };
    const Ahead* known(std::string_view table, const app::Columns& columns, int limit) const;
    void keep(std::string_view table, const app::Columns& columns, int limit,
              const std::vector<app::Row>& rows);
    void about_to_write(std::string_view table);

    PgCounters* counters_;
    std::vector<Ahead> ahead_;
    std::vector<Place> written_;
};

}  // namespace fangxing::store
