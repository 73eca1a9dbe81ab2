// What must hold after each life of a simulated server, whatever befell it.
#pragma once

#include <string>
#include <vector>

#include "office.h"

namespace fangxing::simulation {

// The file is sound, the journal without gaps tells every row, nothing was done twice.
std::vector<std::string> check_rows(app::Database& database, const std::string& file);

// What was acknowledged is there: sent again under its key it gets the same answer, and changes
// nothing. At most `count` of them, by chance; those too old for their key are left out.
std::vector<std::string> check_answers(World& world, Life& life, Office& office, int count);

// After all that was due: no process waits for a timer that nobody will fire.
std::vector<std::string> check_timers(app::Database& database, const std::string& file,
                                      base::Instant now);

}  // namespace fangxing::simulation
