// The chair calls a meeting: the coming standing one, or an ad-hoc one with chosen requests.
#pragma once

#include "app/views/meetings.h"

namespace fangxing::app {

struct CallMeeting {
    static constexpr std::string_view act = "call_meeting";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = MeetingAnswer;

    std::string pack;
    std::string meeting;
    std::optional<base::Instant> held_at;                     // of an ad-hoc one
    std::optional<std::vector<release::ReleaseId>> releases;  // given: ad hoc, with just these
    std::optional<std::string> reason;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("meeting", self.meeting);
        field("held_at", self.held_at);
        field("releases", self.releases);
        field("reason", self.reason);
    }
};
// Answers the meeting. Refuses 403 `meeting.not_chair`, 404 `meeting.unknown`, 409
// `meeting.without_items`, `meeting.nothing_waits` {release} for one that does not wait or that
// another meeting has taken, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const CallMeeting& command);

}  // namespace fangxing::app
