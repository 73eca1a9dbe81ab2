// The minutes of a meeting: who was there, and what was said.
#pragma once

#include "app/views/meetings.h"

namespace fangxing::app {

struct CloseMeeting {
    static constexpr std::string_view act = "close_meeting";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = MeetingAnswer;

    approval::MeetingId meeting;
    std::string minutes;
    std::vector<std::string> present;  // logins
    std::optional<std::vector<approval::Guest>> guests;
    static void describe(auto& field, auto& self) {
        field("meeting", self.meeting);
        field("minutes", self.minutes);
        field("present", self.present);
        field("guests", self.guests);
    }
};
// Answers the meeting. Refuses 403 `meeting.not_chair`, 409 `meeting.closed`, 422
// `meeting.incomplete`, `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const CloseMeeting& command);

}  // namespace fangxing::app
