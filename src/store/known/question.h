// A question about the rows of a table as a text: two questions are one where their texts are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/ports/store.h"

namespace fangxing::store {

// As parts of a question. Not for reading: numbers stand there as their bytes.
void add_number(std::string& question, std::int64_t number);
void add_text(std::string& question, std::string_view text);

// What `where_all` is asked, but for where it begins and ends.
std::string question_of(std::string_view table, const app::Columns& columns);

}  // namespace fangxing::store
