// Names that people give to people, units and tokens: what a reader must be able to see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/words.h"

namespace fangxing::access {

// `words.missing` where nothing of it can be seen, `words.hidden` where a control or direction
// character would make it look like another, `words.too_long` above a hundred characters.
std::optional<std::string_view> odd_name(std::string_view utf8);

// The reasons against a name in both languages, at `/name/zh` and `/name/en`.
void check_name(const base::Words& name, std::vector<base::Reason>& reasons);

base::Reason name_reason(std::string_view code, std::string field);

}  // namespace fangxing::access
