// A rule that was proposed is confirmed by another person, or declined.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/retention/rule.h"

namespace fangxing::app {

struct AnswerRetentionRule {
    static constexpr std::string_view act = "answer_retention_rule";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    retention::RuleId rule;
    bool confirmed = false;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("rule", self.rule);
        field("confirmed", self.confirmed);
        field("reason", self.reason);
    }
};
// Refuses 404 `retention_rule.not_found`, and as `retention::confirm` and `decline`.
base::Result<base::Json> carry_out(Work& work, const AnswerRetentionRule& command);

}  // namespace fangxing::app
