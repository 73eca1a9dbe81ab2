// What a release and the changes that it carries say of each other, from first to last.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/change/carried.h"

namespace fangxing::app {

// Rows of the release's changes; `work_order`: by which change management asked for it.
base::Result<void> take_up(Work& work, const release::Release& release,
                           const std::string& work_order);
// After the changes were combined anew: those that came, those that went.
base::Result<void> regroup(Work& work, const release::Release& release);
// Those under way with the change and those that ended, the oldest first.
std::vector<change::CarriedChange> releases_of(Work& work, change::ChangeId change);
// Once the release has ended: each change is told of it, and is implemented where nothing more is
// to come (S0-108); the team is dissolved. Nothing where that was done before.
base::Result<void> settle_carried(Case& of);

}  // namespace fangxing::app
