// The team of a release as commands and gates find it.
#pragma once

#include <optional>
#include <vector>

#include "app/bridge/case.h"
#include "base/words.h"
#include "domain/release/team.h"

namespace fangxing::app {

std::optional<release::Team> team_of(Work& work, release::ReleaseId release);
// Refuses 404 `team.not_found`.
base::Result<release::Team> must_have_team(Work& work, release::ReleaseId release);
// Who leads it writes everywhere in it.
bool leads_team(Case& of);
// Where the pack asks for a team (setting `release_team`): roles of the minimum that it lacks.
std::vector<base::Words> missing_in_team(Case& of);
base::Result<void> dissolve_team_of(Case& of);
// A member gets all the release's notices, as who watches it does.
base::Result<void> watch_for(Work& work, release::ReleaseId release, access::PersonId person);

}  // namespace fangxing::app
