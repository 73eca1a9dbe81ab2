#include "app/commands/answer_referral.h"

#include "app/bridge/acts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AnswerReferral& command) {
    auto handover = TRY(work.get<release::Handover>(command.handover));
    auto of = TRY(Case::open(work, handover.made.release));
    TRY(must_be_allowed(of, "answer_referral"));
    TRY(work.save(handover,
                  TRY(release::answer(handover, {command.text, command.reference.value_or(""),
                                                 work.actor().id, work.now()}))));
    (void)TRY(of.publish("referral_answered"));  // kept also where the flow did not wait for it
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
