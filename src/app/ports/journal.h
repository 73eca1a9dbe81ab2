// What is asked of the journal and kept beside it to prove it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"

namespace fangxing::app {

// Sealed entries, newest first; every condition is optional, all that are given must hold.
struct JournalQuery {
    std::optional<std::int64_t> before_seq = {};
    std::int64_t person = 0;
    std::int64_t release = 0;
    std::string noun = {};
    std::string act = {};
    std::string type = {};
    std::optional<base::Instant> from = {};    // this moment included
    std::optional<base::Instant> before = {};  // and this one not
    int limit = 50;
};

// A signed statement of the journal's first `size` entries (`domain/journal/checkpoint.h`).
struct KeptCheckpoint {
    std::int64_t size = 0;
    base::Instant at;
    std::string note;
};

}  // namespace fangxing::app
