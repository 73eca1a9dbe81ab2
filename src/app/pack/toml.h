// TOML 1.0 as a JSON value: members in the order of the file, dates and times as text.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace fangxing::app {

// Refuses 422 `pack.toml` {line, why}.
base::Result<base::Json> parse_toml(std::string_view text);

}  // namespace fangxing::app
