// Who may do a built-in act on a release: the pack narrows it to roles, the domain decides the
// rest.
#pragma once

#include <string_view>
#include <vector>

#include "app/bridge/case.h"
#include "domain/release/appointment.h"

namespace fangxing::app {

// Refuses 403 `release.act_not_yours` {act, roles}.
base::Result<void> must_be_allowed(Case& of, std::string_view act);

// As above, of a release that is not loaded as a case, with those who are appointed for it.
bool is_open_to_actor(Work& work, const Pack& pack, const release::Release& release,
                      std::string_view act, const std::vector<release::Appointment>& made);
// The roles in which he could do it, whoever is appointed.
std::vector<std::string> roles_at_hand(Work& work, const Pack& pack,
                                       const release::Release& release, std::string_view act);

// All that keeps steps from being carried out just now: clearance, window, freeze, hold (INV-06,
// INV-24).
base::Result<std::vector<base::Reason>> unmet_to_deploy(Case& of);
// May the deployment begin before its planned start? Refuses 409 `release.ended`, 409
// `release.deploying`, 409 `gate.unmet` with every reason, 409 `release.not_waiting_for_start`.
base::Result<void> may_start_now(Case& of);

// Everything that this person may do now with the release, as the deciders answer.
std::vector<release::Action> actions_on(Case& of);

}  // namespace fangxing::app
