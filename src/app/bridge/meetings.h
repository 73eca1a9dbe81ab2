// What waits for a standing meeting of a pack, who sits in it, and when it is held next.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/approval/meeting.h"

namespace fangxing::app {

struct StandingMeeting {
    std::shared_ptr<const Pack> pack;
    std::string id;
    std::string chair;               // role
    std::vector<std::string> roles;  // of those who sign there
    base::Instant next;              // the coming one
    base::Instant cutoff;            // of its agenda
};
// Refuses 404 `meeting.unknown` {pack, meeting}.
base::Result<StandingMeeting> standing_meeting(Work& work, const std::string& pack,
                                               const std::string& meeting);
// The signature that the chair owes on each request that waits for that meeting.
std::vector<release::Task> chair_tasks(Work& work, const StandingMeeting& meeting);
std::vector<approval::Waiting> waiting_for(Work& work, const StandingMeeting& meeting);
// Refuses 403 `meeting.not_chair` {role}.
base::Result<void> must_chair(Work& work, const std::string& role);

}  // namespace fangxing::app
