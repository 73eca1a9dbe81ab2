// A connection of the pool for one snapshot, taken when something is asked of the server, and not
// before.
//
// What is asked by a plan of its own, and asked first, is asked without a transaction as long as
// nobody writes (`PgMemory::is_quiet`): with the marks that were left until behind it, two
// statements instead of five.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "store/postgres/memory.h"
#include "store/postgres/pool.h"

namespace fangxing::store {

class PgLease final : public Connection {
  public:
    PgLease(PgPool& pool, const PgMemory& memory) : pool_(pool), memory_(memory) {}
    // Rolls back what was not ended.
    ~PgLease() override;
    PgLease(const PgLease&) = delete;
    PgLease& operator=(const PgLease&) = delete;

    // Begins the transaction now, for the marks alone.
    void open();
    // The marks that came with the first answer, once; nothing before there was any.
    std::optional<Rows> take_opening();
    // The marks that came behind what was asked without a transaction, once.
    std::optional<Rows> take_behind() { return std::exchange(behind_, std::nullopt); }
    // Of whoever has read all; not waited for.
    void end();

    Rows query(std::string_view sql, Values values) override { return taken().query(sql, values); }
    std::vector<Rows> query_all(const std::vector<Asked>& asked) override {
        return taken().query_all(asked);
    }
    Rows query_planned(std::string_view sql, Values values) override;
    Rows query_once(std::string_view sql, Values values) override {
        return taken().query_once(sql, values);
    }
    std::int64_t run(std::string_view sql, Values values) override {
        return taken().run(sql, values);
    }
    void post(std::string_view sql, Values values) override { taken().post(sql, values); }
    bool post_one(std::string_view sql, Values values) override {
        return taken().post_one(sql, values);
    }
    void script(const std::string& sql) override { taken().script(sql); }

  private:
    PgConnection& taken();
    PgConnection::Opening since_newest() const;

    PgPool& pool_;
    const PgMemory& memory_;
    std::unique_ptr<PgConnection> connection_;
    std::optional<Rows> behind_;
};

}  // namespace fangxing::store
