// Ending a session: one's own, or anybody's by the security administrator.
#pragma once

#include "app/pipeline.h"
#include "domain/access/session.h"

namespace fangxing::app {

struct EndSession {
    static constexpr std::string_view act = "end_session";
    static constexpr auto permission = access::Permission::use_own_account;

    access::SessionId session;
    static void describe(auto& field, auto& self) { field("session", self.session); }
};
base::Result<base::Json> carry_out(Work& work, const EndSession& command);

}  // namespace fangxing::app
