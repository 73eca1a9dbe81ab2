#include "app/commands/call_meeting.h"

#include <algorithm>

#include "app/bridge/meetings.h"
#include "app/bridge/notice.h"

namespace fangxing::app {
namespace {

base::Result<std::vector<approval::AgendaItem>> chosen(
    const std::vector<approval::Waiting>& waiting, const std::vector<release::ReleaseId>& wanted) {
    std::vector<approval::AgendaItem> out;
    for (const auto id : wanted) {
        const auto at = std::ranges::find(waiting, id, &approval::Waiting::release);
        if (at == waiting.end() || !at->submitted_at || at->on_an_agenda) {
            return base::refuse(base::Kind::conflict, "meeting.nothing_waits",
                                {{"release", id.text()}});
        }
        out.push_back({id, *at->submitted_at});
    }
    return out;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CallMeeting& command) {
    const auto standing = TRY(standing_meeting(work, command.pack, command.meeting));
    TRY(must_chair(work, standing.chair));
    const auto waiting = waiting_for(work, standing);
    approval::MeetingCalled called{.pack = command.pack,
                                   .meeting = command.meeting,
                                   .ad_hoc = command.releases.has_value(),
                                   .held_at = standing.next,
                                   .cutoff = standing.cutoff,
                                   .agenda = {},
                                   .members = {},
                                   .because = command.reason.value_or(""),
                                   .by = work.actor().id};
    if (command.releases) {
        called.held_at = command.held_at.value_or(work.now());
        called.cutoff = work.now();
        called.agenda = TRY(chosen(waiting, *command.releases));
    } else {
        called.agenda = approval::agenda_of(waiting, standing.cutoff);
    }
    std::set<access::PersonId> members;
    for (const auto& role : standing.roles) members.merge(holders_at(work, role, {}));
    called.members.assign(members.begin(), members.end());
    work.because(called.because);
    approval::Meeting meeting;
    meeting.id = {work.fresh_id()};
    TRY(work.add(meeting, TRY(approval::call(std::move(called)))));
    return answer(meeting);
}

}  // namespace fangxing::app
