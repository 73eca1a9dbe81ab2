#include "app/commands/propose_retention_rule.h"

#include "app/bridge/retention.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ProposeRetentionRule& command) {
    work.because(command.reason);
    auto rule = rule_of(work, command.kind);
    const auto events = TRY(retention::propose(
        rule, {command.kind, command.months, command.reason, {}, {}, work.now()}, work.actor()));
    if (rule.id) {
        TRY(work.save(rule, events));
    } else {
        rule.id = {work.fresh_id()};
        TRY(work.add(rule, events));
    }
    return saved(rule);
}

}  // namespace fangxing::app
