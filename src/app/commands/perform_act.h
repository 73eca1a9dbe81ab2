// An act of the pack's own (召集会议 …): its message reaches the flow now, or waits for it, or is
// refused; never lost.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct PerformAct {
    static constexpr std::string_view act = "perform_act";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string own_act;  // as the pack names it, and the message
    std::string reason;
    std::optional<base::Json> content;        // the flow reads it as `message`
    std::optional<std::string> message_id;    // the sender's own: what comes twice counts once
    std::optional<int> time_to_live_minutes;  // waits so long to be heard; absent: heard or refused
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("own_act", self.own_act);
        field("reason", self.reason);
        field("content", self.content);
        field("message_id", self.message_id);
        field("time_to_live_minutes", self.time_to_live_minutes);
    }
};
// Answers the release. Refuses 404 `release.act_unknown`, 403 `release.act_not_yours`, 422
// `reason.missing`, 422 `message.bad_time_to_live` (1 minute to 31 days), 409 `release.ended`, 409
// `release.held`, 409 `release.act_not_awaited`, 409 `process.message_ambiguous`.
base::Result<base::Json> carry_out(Work& work, const PerformAct& command);

}  // namespace fangxing::app
