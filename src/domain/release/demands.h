// Demands that several acts on a release share.
#pragma once

#include <string>

#include "domain/release/release.h"

namespace fangxing::release {

// Nothing a person could read.
bool is_blank(const std::string& text);

// Content and dates stand still from the first step until the attempt is over.
bool is_deploying(const Release& release);

// Refuses 409 `release.ended`.
base::Result<void> must_be_open(const Release& release);
// Refuses 422 `reason.missing`.
base::Result<void> must_have_reason(const std::string& reason);
// Refuses 409 `release.deploying`.
base::Result<void> must_not_be_deploying(const Release& release);

}  // namespace fangxing::release
