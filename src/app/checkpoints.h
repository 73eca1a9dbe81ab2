// Proves the journal as it grows: reads each sealed entry once, makes tiles of 256 and signed
// checkpoints, and compares what the database says with a checkpoint that was kept outside it.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ports/journal.h"
#include "domain/journal/tree.h"

namespace fangxing::app {

struct System;

// Why the journal cannot be trusted, once that is known; nobody may write from then on.
class JournalState {
  public:
    // "altered", "shortened", "foreign_checkpoint", "erased" (something is gone that no protocol
    // names); empty: nothing speaks against it.
    std::string doubted_because() const;
    void doubt(const std::string& because);

  private:
    std::atomic<std::shared_ptr<const std::string>> because_{};
};

class Checkpoints {
  public:
    // `kept`: the last note of this server's own file; empty where there is none.
    Checkpoints(const System& system, std::string kept);

    // Reads on to the newest sealed entry; from the first one the first time. Doubts the journal
    // (`System::journal`) where it is not what the kept note, a stored tile or checkpoint says.
    void look();
    // As `look`, then a checkpoint over all entries, if there are new ones: stored, and answered
    // to be kept elsewhere too.
    std::optional<KeptCheckpoint> make();

    std::int64_t size() const { return tree_.size(); }

  private:
    void take(const journal::Hash& leaf);
    void compare_kept();
    void compare_stored();
    void compare_checkpoint(const KeptCheckpoint& checkpoint);

    const System& system_;
    std::string kept_;
    std::int64_t kept_size_ = 0;
    journal::Hash kept_root_;
    journal::Growing tree_;
    journal::Growing tile_;
    std::vector<std::string> fresh_tiles_;
    std::vector<std::string> stored_tiles_;
    std::int64_t tiles_ = 0;  // full ones
    std::optional<KeptCheckpoint> stored_;
    std::int64_t made_ = 0;  // size of the last checkpoint
    bool has_begun_ = false;
};

}  // namespace fangxing::app
