// Functions of the host for FEEL that read the organisation's calendar (pack format, section 6).
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"
#include "process/feel/value.h"

namespace fangxing::app {

class Case;

// `working time`, `end of day`, `next window`, `next windows`, `within window`, `next meeting`,
// `pad`; nothing for other names. A window is a context {from, to}; those of the release's own
// system count, and null is answered for any other. What makes no sense is null.
std::optional<feel::Value> calendar_function(Case& of, std::string_view name);

// As date and time in UTC, or null.
feel::Value feel_instant(const std::optional<base::Instant>& at);

}  // namespace fangxing::app
