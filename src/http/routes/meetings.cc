// Meetings that approve: agenda, decisions, minutes.
#include "app/views/meetings.h"

#include "app/commands/call_meeting.h"
#include "app/commands/close_meeting.h"
#include "app/commands/decide_together.h"
#include "http/routes.h"

namespace fangxing::http {

void add_meeting_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/packs/{pack}/meetings";
    const std::string one = "/api/v1/meetings/{meeting}";
    list.push_back(view<app::Meetings>(all, "listMeetings", {"例会与会议", "Meetings of a pack"}));
    list.push_back(command<app::CallMeeting>("POST", all, {"召集会议", "Call a meeting"}));
    list.push_back(view<app::OneMeeting>(one, "readMeeting", {"会议详情", "One meeting"}));
    list.push_back(command<app::DecideTogether>("POST", one + "/decisions",
                                                {"登记会议决定", "Enter what was decided"}));
    list.push_back(
        command<app::CloseMeeting>("POST", one + "/close", {"会议纪要", "Close with minutes"}));
}

}  // namespace fangxing::http
