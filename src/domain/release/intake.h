// What a request for a release is about, and how one is turned away that is none.
#pragma once

#include <string>

#include "base/result.h"

namespace fangxing::release {

// Does this kind of work change program code? "code" does; "data_change", "hardware_software" and
// "configuration" do not. Refuses 422 `release.unknown_kind_of_work`.
base::Result<bool> carries_code(const std::string& kind_of_work);

// Why the pack's table `intake` does not take a request in: a field that does not fit, 422
// `release.wrong_field`, or work for another process, 409 `release.out_of_scope` {point_to}.
base::Refusal not_taken_in(const std::string& wrong_field, const std::string& point_to);

}  // namespace fangxing::release
