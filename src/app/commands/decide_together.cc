#include "app/commands/decide_together.h"

#include "app/bridge/meetings.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DecideTogether& command) {
    auto meeting = TRY(work.get<approval::Meeting>(command.meeting));
    const auto standing = TRY(standing_meeting(work, meeting.called.pack, meeting.called.meeting));
    TRY(must_chair(work, standing.chair));
    approval::MeetingEvents events;
    for (const auto& decision : command.decisions) {
        const auto task = TRY(work.get<release::Task>(decision.task));
        auto decided = TRY(approval::decide(
            meeting, {task.opened.release, std::string(base::to_text(decision.verdict)),
                      decision.opinion.value_or(""), work.actor().id, work.now()}));
        TRY(carry_out(work, decision));
        for (auto& event : decided) {
            approval::apply(meeting, event);
            events.push_back(std::move(event));
        }
    }
    TRY(work.save_applied(meeting, events));
    return answer(meeting);
}

}  // namespace fangxing::app
