// Somebody proposes how long a kind of thing is kept; another confirms it.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/retention/rule.h"

namespace fangxing::app {

struct ProposeRetentionRule {
    static constexpr std::string_view act = "propose_retention_rule";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    retention::Kind kind = retention::Kind::attachments;
    int months = 0;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("months", self.months);
        field("reason", self.reason);
    }
};
// Refuses as `retention::propose`.
base::Result<base::Json> carry_out(Work& work, const ProposeRetentionRule& command);

}  // namespace fangxing::app
