// The chair enters what a meeting decided, one item or many at once: each is his signature.
#pragma once

#include "app/commands/sign_task.h"
#include "app/views/meetings.h"

namespace fangxing::app {

struct DecideTogether {
    static constexpr std::string_view act = "decide_together";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = MeetingAnswer;

    approval::MeetingId meeting;
    std::vector<SignTask> decisions;  // one of the chair's own tasks each
    static void describe(auto& field, auto& self) {
        field("meeting", self.meeting);
        field("decisions", self.decisions);
    }
};
// All or nothing. Refuses 403 `meeting.not_chair`, 409 `meeting.not_on_agenda`,
// `meeting.decided_already`, `meeting.closed`, and as `SignTask` for each.
base::Result<base::Json> carry_out(Work& work, const DecideTogether& command);

}  // namespace fangxing::app
