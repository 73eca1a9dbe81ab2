// A unit run ahead of its turn, on a snapshot and by the thread that asks, while the one writer is
// busy with others: so rules and JSON use every core, and the writer mostly writes.
//
// Kept are what the unit read, by version, and what it wishes to write. On its turn the writer
// looks whether the unit would read the same now: what nobody has touched since is the same, the
// rest is asked again. If so it would also wish the same, since a unit is pure but for the store,
// and its wishes are written; if not the unit is run as if it had never been rehearsed. Either way
// the outcome is that of running it on its turn.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/ports/store.h"
#include "store/known/touched.h"
#include "store/sqlite/numbers.h"

namespace fangxing::store {

class Rehearsal {
  public:
    Rehearsal(const Touched& touched, Numbers& numbers)
        : touched_(touched),
          from_(touched.committed()),
          numbers_(numbers),
          epoch_(numbers.epoch()) {}
    ~Rehearsal() { give_back(); }
    Rehearsal(const Rehearsal&) = delete;
    Rehearsal& operator=(const Rehearsal&) = delete;

    // Runs the unit on the snapshot, which was opened after this was made. What cannot be known
    // before its turn (claims, lists) ends the rehearsal without an outcome.
    void run(app::Store& snapshot, const app::Database::Unit& unit);

    // The unit refused, on a snapshot that held whatever was acknowledged before it was asked:
    // that is its answer, and the writer need not be troubled.
    const std::optional<base::Refusal>& refusal() const { return refusal_; }

    // On the unit's turn. Sets `must_run_alone` where the wishes did not fit (a unique value
    // repeats): then what was written is void, and the unit is to be run once more without this.
    base::Result<void> perform(app::Store& store, const app::Database::Unit& unit,
                               bool& must_run_alone);

    using Reading = std::function<bool(app::Store&)>;  // true: as it was
    using Wish = std::function<bool(app::Store&)>;     // true: done

  private:
    // Numbers that no commit of this unit uses.
    void give_back();

    const Touched& touched_;
    Touched::Batch from_;
    Numbers& numbers_;
    std::uint64_t epoch_;
    std::vector<TakenNumber> taken_;
    bool succeeded_ = false;
    std::optional<base::Refusal> refusal_;
    std::vector<Reading> readings_;
    std::vector<Wish> wishes_;
};

}  // namespace fangxing::store
