// Taking a granted role back; the person's sessions end.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct RevokeRole {
    static constexpr std::string_view act = "revoke_role";
    static constexpr auto permission = access::Permission::grant_roles;

    access::GrantId grant;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("grant", self.grant);
        field("reason", self.reason);
    }
};
base::Result<base::Json> carry_out(Work& work, const RevokeRole& command);

}  // namespace fangxing::app
