// Which batch a snapshot of the file is of.
//
// The writer publishes after each commit which state the file is in then, and whether that state is
// its own: where another process has committed too, nothing is published. A reader opens its
// snapshot and looks whether the file is still in the state published before. If so the snapshot
// is exactly what that batch left; else it asks the database. Safe from any thread.
#pragma once

#include <mutex>
#include <optional>

#include "store/known/touched.h"
#include "store/sqlite/file_state.h"

namespace fangxing::store {

class FileMoments {
  public:
    struct Moment {
        Touched::Batch batch;
        FileState state;
    };
    void publish(const std::optional<Moment>& moment) {
        const std::lock_guard lock(mutex_);
        newest_ = moment;
    }
    std::optional<Moment> newest() const {
        const std::lock_guard lock(mutex_);
        return newest_;
    }

  private:
    mutable std::mutex mutex_;  // guards what follows
    std::optional<Moment> newest_;
};

}  // namespace fangxing::store
