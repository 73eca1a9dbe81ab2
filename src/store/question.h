// A question about the rows of a table as a text: two questions are one where their texts are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/ports/store.h"

namespace fangxing::store {

void append_number(std::string& out, std::int64_t number);

// What `where_all` is asked, but for where it begins and ends.
std::string question_of(std::string_view table, const app::Columns& columns);

}  // namespace fangxing::store
