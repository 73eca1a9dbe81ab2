// Signing out: the session behind the request ends.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct SignOut {
    static constexpr std::string_view act = "sign_out";
    static constexpr auto permission = access::Permission::use_own_account;
    static void describe(auto&, auto&) {}
};
base::Result<base::Json> carry_out(Work& work, const SignOut& command);

}  // namespace fangxing::app
