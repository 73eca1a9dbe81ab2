// What a request for a release is about, and how one is turned away that is none.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"

namespace fangxing::release {

// Does this kind of work change program code? "code" does; "data_change", "hardware_software" and
// "configuration" do not. Refuses 422 `release.unknown_kind_of_work`.
base::Result<bool> carries_code(const std::string& kind_of_work);

// S1-07: a release is for a running system or for a project, never for both; neither named, it is
// for the system of its changes. Answers the project's name without blanks around it, empty where
// it is for a system. Refuses 422 `release.incomplete` with `release.system_or_project` at both
// fields, or at `/project` with what a name may not be (`access::odd_name`).
base::Result<std::string> is_for(bool names_system, const std::optional<std::string>& project);

// Why the pack's table `intake` does not take a request in: a field that does not fit, 422
// `release.wrong_field`, or work for another process, 409 `release.out_of_scope` {point_to}.
base::Refusal not_taken_in(const std::string& wrong_field, const std::string& point_to);

}  // namespace fangxing::release
