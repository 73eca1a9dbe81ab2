#include "app/bridge/meetings.h"

#include <algorithm>
#include <set>

#include "app/bridge/open_tasks.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

bool waits_there(Work& work, const release::Task& task, const StandingMeeting& meeting) {
    const auto release = work.find<release::Release>(task.opened.release);
    if (!release || !release->is_open() || release->pack != meeting.pack->id) return false;
    const auto pack = pack_of(work, release->pack_digest);  // it stays on its own version
    const auto* rule = pack->step(task.opened.step);
    return rule && rule->meeting == meeting.id;
}

}  // namespace

base::Result<StandingMeeting> standing_meeting(Work& work, const std::string& pack,
                                               const std::string& meeting) {
    StandingMeeting out;
    out.pack = TRY(pack_in_effect(work, pack));
    const auto* found = out.pack->calendar.meeting(meeting);
    if (!found) {
        return base::refuse(base::Kind::not_found, "meeting.unknown",
                            {{"pack", pack}, {"meeting", meeting}});
    }
    out.id = meeting;
    out.chair = found->chair;
    std::set<std::string> roles{found->chair};
    for (const auto& step : out.pack->steps) {
        if (step.meeting == meeting && !step.role.feel) roles.insert(step.role.literal);
    }
    out.roles.assign(roles.begin(), roles.end());
    // `next_meeting` passes over one whose cut-off is over; here the one that is held next counts.
    const auto before = work.now() - found->cutoff;
    out.next = calendar::next_meeting(out.pack->calendar, meeting, before).value_or(work.now());
    out.cutoff = out.next - found->cutoff;
    return out;
}

std::vector<release::Task> chair_tasks(Work& work, const StandingMeeting& meeting) {
    auto tasks = open_tasks_of_role(work, meeting.chair);
    std::erase_if(tasks, [&](const release::Task& each) {
        return each.opened.kind != release::TaskKind::sign || !waits_there(work, each, meeting);
    });
    return tasks;
}

std::vector<approval::Waiting> waiting_for(Work& work, const StandingMeeting& meeting) {
    std::set<std::int64_t> taken;
    for (const auto& row : work.where_all<approval::Meeting>(
             {{"pack", meeting.pack->id}, {"open", std::int64_t{1}}})) {
        for (const auto& item : row.called.agenda) taken.insert(item.release.value);
    }
    std::vector<approval::Waiting> out;
    for (const auto& task : chair_tasks(work, meeting)) {
        const auto release = work.find<release::Release>(task.opened.release);
        if (!release) continue;
        out.push_back({release->id, release->submitted_at, taken.contains(release->id.value)});
    }
    return out;
}

base::Result<void> must_chair(Work& work, const std::string& role) {
    const auto& roles = work.actor().roles;
    if (std::ranges::find(roles, role, &access::Holding::role) != roles.end()) return {};
    return base::refuse(base::Kind::forbidden, "meeting.not_chair", {{"role", role}});
}

}  // namespace fangxing::app
