// The organisation's own roles as rows: found by their id, and what merging does to grants.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/access/role_definition.h"

namespace fangxing::app {

std::vector<access::RoleDefinition> role_definitions(Work& work);
std::optional<access::RoleDefinition> role_definition(Work& work, const std::string& role);
// Writes the events to the role's row, which is made where there is none.
base::Result<access::RoleDefinition> keep_definition(
    Work& work, std::optional<access::RoleDefinition> before,
    const std::vector<access::RoleDefinition::Event>& events);

// Whoever holds the role holds what went into it, at the same places: writes the grants that lack.
base::Result<void> grant_merged(Work& work, const std::string& role);

}  // namespace fangxing::app
