// A snapshot of PostgreSQL that answers from memory what is known there, and asks the server only
// for what is not.
//
// It trusts at first that nothing was written behind the newest snapshot whose marks were taken in.
// With the first answer of the server come the marks that were left since; where nothing was asked,
// they are asked for in the end, by one journey for all who wait (`looks.h`). A search that was
// asked without a transaction (`lease.h`) is trusted as if memory had answered it: it was answered
// no earlier than the newest snapshot, and the marks that came behind it tell the rest. Where an
// answer that was given hangs on such a mark, the view is run again, and trusts nothing (`Stale`).
// Nothing leaves before.
#pragma once

#include <cstdint>
#include <exception>
#include <vector>

#include "store/known/knowing_store.h"
#include "store/postgres/lease.h"
#include "store/postgres/looks.h"
#include "store/postgres/memory.h"
#include "store/postgres/store.h"

namespace fangxing::store {

class PgSnapshot final : public KnowingStore<PostgresStore> {
  public:
    // It trusted what has been written anew since.
    struct Stale : std::exception {
        const char* what() const noexcept override { return "the snapshot trusted old answers"; }
    };

    // May show any moment behind that mark of `looks`.
    PgSnapshot(PgLease& lease, PgMemory& memory, PgLooks& looks, std::uint64_t moment);

    // Opens it now; then there is nothing to trust.
    void open();
    // Whether all that it answered was so; throws Stale where it was not.
    void settle();

    void read_ahead(const std::vector<app::Question>& questions) override;

  protected:
    void gave(const Grounds& grounds) override;
    void asked() override;

  private:
    void check_trusted() const;
    void take_behind(Rows&& marks);

    PgLease& lease_;
    PgMemory& memory_;
    PgLooks& looks_;
    std::uint64_t moment_;
    bool is_settled_;  // the batch that it trusts is behind the moment
    bool is_exact_ = false;
    std::vector<Grounds> trusted_;  // of answers that were given before it was exact
};

}  // namespace fangxing::store
