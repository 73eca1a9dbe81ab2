// Who answers for a release in which role: proposed by the pack, appointed by who leads.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/release/appointment.h"

namespace fangxing::app {

// Of the release, first the oldest.
std::vector<release::Appointment> appointments_of(Work& work, release::ReleaseId id);
// Active people who hold the role there, in the order in which they were given it.
std::vector<access::PersonId> holders_in_order(Work& work, const std::string& role,
                                               const access::Place& place);
// Somebody else stands appointed in that role for the release.
bool stands_aside(Work& work, release::ReleaseId id, const std::string& role,
                  access::PersonId person);
// Who asks, with the roles that he may use for the deployment's release.
access::Actor actor_at_hand(Work& work, const deployment::Deployment& deployment);
// S4-13: who stands appointed, otherwise the first who holds the role there; nobody where none
// does.
access::PersonId who_acts(Work& work, release::ReleaseId id, const std::string& role,
                          const access::Place& place);
// Who stands appointed; without an appointment the one person who holds the role there, if he is
// the only one.
std::optional<access::PersonId> answers_for(Case& of, const std::string& role);

// Writes the appointment, gives the person what is open for the role, and tells him.
base::Result<void> appoint(Case& of, release::AppointmentMade wish);
// What the pack's decision `appointments` proposes for a new release (rows {role, person}).
base::Result<void> propose_appointments(Case& of);

}  // namespace fangxing::app
