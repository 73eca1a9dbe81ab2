// Where packages of a release went: recorded by hand, and by what the deployment process did.
#pragma once

#include <vector>

#include "app/bridge/case.h"
#include "domain/library/distribution.h"

namespace fangxing::app {

std::vector<library::Distribution> distributions_of(Work& work, release::ReleaseId release);
// May he record one for that place: who leads the deployment, keeps the library, or answers for
// the site? Refuses 403 `distribution.not_yours`.
base::Result<void> may_distribute(Case& of, const std::string& place);
// A target of the plan, or a site of the release, by its code.
bool is_place_of(Case& of, const std::string& place);
base::Result<library::Distribution> add_distribution(
    Work& work, const std::vector<library::Distribution::Event>& events);
// A step at a target has ended: what was handed over with it, once for each package and result.
base::Result<void> note_handed_over(Work& work, const deployment::Deployment& attempt, bool back,
                                    int index);

}  // namespace fangxing::app
