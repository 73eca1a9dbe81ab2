// Once after each start: whether everything that is gone from the journal is named by a protocol in
// it. What is not is damage, and doubts the journal ("erased").
#pragma once

#include <optional>

#include "app/system.h"
#include "domain/journal/erasure.h"

namespace fangxing::server {

class ErasureCheck {
  public:
    explicit ErasureCheck(const app::System& system) : system_(system) {}
    // Reads the journal when it is asked first, and judges it some moments later.
    void look();

  private:
    journal::Erasures read() const;

    const app::System& system_;
    std::optional<base::Instant> again_at_;
    bool is_done_ = false;
};

}  // namespace fangxing::server
