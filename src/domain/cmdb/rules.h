// What may be entered as installed.
#pragma once

#include <string>

#include "base/result.h"

namespace fangxing::cmdb {

// S1-18: another version than the expected one needs a recorded deviation. Refuses 422
// `ci.other_version` {expected}.
base::Result<void> must_be_expected(const std::string& installed, const std::string& expected,
                                    const std::string& deviation);

}  // namespace fangxing::cmdb
