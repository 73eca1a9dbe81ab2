// Whether entries handed over are the journal that checkpoints were signed for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/journal/checkpoint.h"
#include "domain/journal/entry.h"
#include "domain/journal/erasure.h"

namespace fangxing::journal {

class Verification {
  public:
    // Checkpoints whose signatures hold, in any order.
    explicit Verification(std::vector<Checkpoint> checkpoints);

    // The next entry; its payload, unless it was erased: then, and where its actor was replaced, a
    // protocol among the entries must say so.
    void add(const Sealed& entry, const std::optional<std::string>& payload);
    // After the last: everything that speaks against it, in the order of the entries.
    std::vector<Finding> finish();

    std::int64_t size() const { return tree_.size(); }
    std::int64_t erased() const { return erased_; }
    // Entries up to which a checkpoint vouches for all.
    std::int64_t proved() const { return proved_; }

  private:
    void compare();

    std::vector<Checkpoint> checkpoints_;  // by size
    std::size_t next_ = 0;                 // that is still to be met
    Growing tree_;
    Erasures erasures_;
    std::int64_t erased_ = 0;
    std::int64_t proved_ = 0;
    std::vector<Finding> findings_;
};

}  // namespace fangxing::journal
