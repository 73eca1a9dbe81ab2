// Questions about rows as values, and whether their answers may be others by now.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ports/store.h"
#include "store/known/question.h"
#include "store/known/touched.h"

namespace fangxing::store {

// Of all that it asks for; nothing where it is answered by other tables too.
std::optional<std::string> question_of(const app::ReleaseQuery& query);

// Which row it asks for, where it asks for one.
std::optional<std::int64_t> id_in(const app::Question& question);

// Rows by id and version.
using Versions = std::vector<std::pair<std::int64_t, std::int64_t>>;
Versions versions_of(const std::vector<app::Row>& rows);

// Nobody has written a row that was seen, nor one that agrees in these columns.
bool is_untouched(const Touched& touched, Touched::Batch from, std::string_view table,
                  const app::Columns& columns, const Versions& seen);

}  // namespace fangxing::store
