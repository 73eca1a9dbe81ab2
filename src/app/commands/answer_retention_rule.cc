#include "app/commands/answer_retention_rule.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AnswerRetentionRule& command) {
    work.because(command.reason);
    auto rule = TRY(work.get<retention::Rule>(command.rule));
    const auto& actor = work.actor();
    TRY(work.save(rule, command.confirmed
                            ? TRY(retention::confirm(rule, actor, work.now()))
                            : TRY(retention::decline(rule, command.reason, actor, work.now()))));
    return saved(rule);
}

}  // namespace fangxing::app
