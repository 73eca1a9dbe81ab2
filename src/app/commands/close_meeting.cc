#include "app/commands/close_meeting.h"

#include "app/accounts.h"
#include "app/bridge/meetings.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CloseMeeting& command) {
    auto meeting = TRY(work.get<approval::Meeting>(command.meeting));
    const auto standing = TRY(standing_meeting(work, meeting.called.pack, meeting.called.meeting));
    TRY(must_chair(work, standing.chair));
    approval::MeetingClosed closed{command.minutes, {}, {}, work.actor().id, work.now()};
    closed.guests = command.guests.value_or(std::vector<approval::Guest>{});
    for (std::size_t n = 0; n < command.present.size(); ++n) {
        closed.present.push_back(
            TRY(active_person(work, command.present[n], "/present/" + std::to_string(n))).id);
    }
    TRY(work.save(meeting, TRY(approval::close(meeting, std::move(closed)))));
    return answer(meeting);
}

}  // namespace fangxing::app
