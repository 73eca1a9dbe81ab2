// What all snapshots of a database on PostgreSQL know together: answers, marks, and the newest
// snapshot whose marks are taken in. Safe from any thread.
//
// A batch (`known/touched.h`) is a snapshot behind which marks were left; its number rises with the
// snapshots. Snapshots of one server of PostgreSQL show ever more transactions, so that two of them
// that show as many show the same. Where the history is another (a standby took over, the database
// was put back) or marks have gone that were not taken in, all that is kept is forgotten.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "store/known/known.h"
#include "store/known/touched.h"
#include "store/postgres/marks.h"

namespace fangxing::store {

class PgMemory {
  public:
    struct Moment {
        Touched::Batch batch = 0;
        std::string snapshot;
        std::int64_t ended = 0;
        std::int64_t oldest = 0;
        std::string world;
    };

    Known& known() { return known_; }
    const Touched& touched() const { return touched_; }
    // Null before anything was asked.
    std::shared_ptr<const Moment> newest() const;
    // Who asked last found that nothing had been written since who asked before: likely so again.
    bool is_quiet() const { return is_quiet_; }

    // Takes in what was asked since a snapshot that was the newest once, or since none. Answers the
    // batch that the asking snapshot is of; nothing where it is an older one than the newest.
    std::optional<Touched::Batch> take(const Marks& marks);

  private:
    bool must_forget(const Marks& marks) const;

    Known known_;
    Touched touched_;
    std::atomic<bool> is_quiet_ = false;
    mutable std::mutex mutex_;  // guards what follows, and who leaves marks
    std::shared_ptr<const Moment> newest_;
};

}  // namespace fangxing::store
