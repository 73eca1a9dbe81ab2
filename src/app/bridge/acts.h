// Who may do a built-in act on a release: the pack narrows it to roles, the domain decides the
// rest.
#pragma once

#include <string_view>
#include <vector>

#include "app/bridge/case.h"

namespace fangxing::app {

// Refuses 403 `release.act_not_yours` {act, roles}.
base::Result<void> must_be_allowed(Case& of, std::string_view act);

// Everything that this person may do now with the release, as the deciders answer.
std::vector<release::Action> actions_on(Case& of);

}  // namespace fangxing::app
