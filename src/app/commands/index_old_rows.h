// Rows from before they were found by words: they come into the search while the server serves,
// the newest first, a piece in each turn.
#pragma once

#include <string>

#include "app/pipeline.h"

namespace fangxing::app {

// The next piece of a table. Safe to repeat.
struct IndexOldRows {
    static constexpr std::string_view act = "index_old_rows";
    static constexpr auto permission = access::Permission::deploy;

    std::string table;
    static void describe(auto& field, auto& self) { field("table", self.table); }
};
base::Result<base::Json> carry_out(Work& work, const IndexOldRows& command);

// Asked when the server starts: every table that has such rows has its turn. The migration that
// made the search names them in the settings, with the id below which they are.
base::Result<void> expect_old_rows(const System& system);

}  // namespace fangxing::app
