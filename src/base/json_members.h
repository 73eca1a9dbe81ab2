// Reads a few members out of a long JSON object that we wrote ourselves, without reading the rest.
#pragma once

#include <span>
#include <string_view>

#include "base/json.h"

namespace fangxing::base {

// The members of these names, in the text's order; those that are absent are left out. What is
// passed over is not checked beyond its brackets and quotes. Refuses as `parse_json`.
Result<Json> read_members(std::string_view text, std::span<const std::string_view> names);

}  // namespace fangxing::base
