// Rebuilds every row from the journal alone and compares it with the row that is stored.
//
// Left out, since it never enters the journal: `people.password` (a hash is a secret, and the
// journal is read by many). `version` counts saves, not events, and is checked by the store.
// Columns beside the body are derived from it; they are compared as well. Tables without a noun
// (outbox, counters, answers, settings, search) are work in hand, not history.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/ports/store.h"

namespace fangxing::replay {

struct Findings {
    std::size_t rows = 0;     // rebuilt and compared
    std::size_t entries = 0;  // of the journal, in order
    std::vector<std::string> wrong;
};

// One snapshot; the journal must be sealed.
Findings replay(app::Database& database);

}  // namespace fangxing::replay
