// The store's port on PostgreSQL: the sealer numbers the journal, counters stand outside.
#pragma once

#include "store/postgres/counters.h"
#include "store/sql_store.h"

namespace fangxing::store {

class PostgresStore final : public SqlStore {
  public:
    PostgresStore(Connection& connection, PgCounters* counters)
        : SqlStore(connection), counters_(counters) {}
    std::int64_t next_number(std::string_view counter) override;

  protected:
    const Words& words() const override;
    void write_entry(const app::JournalEntry& entry, std::string_view payload_digest) override;
    void put_tokens(std::int64_t release, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) override;
    std::string token_source(const std::vector<std::string>& tokens, std::vector<Value>& values,
                             std::deque<std::string>& kept) const override;

  private:
    PgCounters* counters_;
};

}  // namespace fangxing::store
