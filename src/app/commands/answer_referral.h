// The other process has dealt with what was handed over; the flow that waits for it goes on.
#pragma once

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/handover.h"

namespace fangxing::app {

struct AnswerReferral {
    static constexpr std::string_view act = "answer_referral";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::HandoverId handover;
    std::string text;
    std::optional<std::string> reference;
    static void describe(auto& field, auto& self) {
        field("handover", self.handover);
        field("text", self.text);
        field("reference", self.reference);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `handover.answered`, 422
// `handover.without_text`.
base::Result<base::Json> carry_out(Work& work, const AnswerReferral& command);

}  // namespace fangxing::app
