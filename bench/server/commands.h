// The commands that the limits of writing repeat: statements and their values, ready to be bound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bench/server/copies.h"

namespace fangxing::bench {

// Statements with `?`, always the same for a command; each command brings its own values.
struct Statement {
    std::string sql;
    bool must_change = false;  // an update whose row must be there in the version that was read
};
using RowValues = std::vector<app::Cell>;

struct Statements {
    std::vector<Statement> all;
    std::int64_t rows = 0;
};

enum class JournalForm { sealed, unsealed };

// What `act` wrote, as statements: rows, journal with payloads and numbers, stored answer.
Statements statements_of(const Original& act, JournalForm form);

// The values for the release that lies so many ids off, in the order of the statements.
std::vector<RowValues> values_for(const Original& act, std::int64_t by, std::int64_t fresh_id,
                                  std::string_view answer);

}  // namespace fangxing::bench
