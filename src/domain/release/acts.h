// Who may do the built-in acts on a release where a pack narrows them to nobody in particular.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fangxing::release {

// Roles of the vocabulary; the release manager where an act names no others.
const std::vector<std::string>& usual_roles(std::string_view act);
// Roles that are told where that happens beside the course of a release: `progress` is written
// down, `nobody_can_do` an open task (INV-11); nobody for anything else.
std::vector<std::string> told_roles(std::string_view event);

}  // namespace fangxing::release
