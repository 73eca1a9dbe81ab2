// Sites of a release, each a called process of its own: what happens in it enters the site's row.
#pragma once

#include <optional>
#include <vector>

#include "app/bridge/case.h"
#include "domain/release/site.h"

namespace fangxing::app {

// Whose way that process is; nothing for a process that is no site's.
std::optional<release::Site> site_at(Work& work, base::Ref instance);
std::vector<release::Site> sites_of(Work& work, release::ReleaseId release);
// The site's newest attempt, or the release's where the process is no site's.
std::optional<deployment::Deployment> attempt_at(Case& of, base::Ref instance);

// `site` as FEEL texts of the pack read it.
feel::Value feel_site(const release::Site& site);

// A called process whose loop goes over objects with `unit` is the way of a site.
base::Result<void> open_site(Case& of, base::Ref instance, const base::Json& item);
// Where each site stands now whose process moved, and its result where it ended.
base::Result<void> move_sites(Case& of);

// ---- what jobs and tasks of its process mean for the site; nothing in any other process
base::Result<void> note_told(Case& of, base::Ref instance);
base::Result<void> begin_at_site(Case& of, base::Ref instance, base::Ref deployment);
// Steps at a site are done by the person that the job's input `person` names.
base::Result<void> name_executor(Case& of, const Running& running, std::int64_t job,
                                 std::vector<deployment::PlanStep>& steps);
base::Result<void> confirm_site(Case& of, base::Ref instance);
base::Result<void> verify_site(Case& of, base::Ref instance, const release::Verification& seen);

}  // namespace fangxing::app
