// One's notices are read, up to one of them and all before it.
#pragma once

#include "app/bridge/notice.h"
#include "app/views/my_notices.h"

namespace fangxing::app {

struct ReadNotices {
    static constexpr std::string_view act = "read_notices";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyNoticesView;

    NoticeId up_to;
    static void describe(auto& field, auto& self) { field("up_to", self.up_to); }
};

// Answers what is unread still, and no items. Refuses 404 `notice.not_found` for another's notice.
base::Result<base::Json> carry_out(Work& work, const ReadNotices& command);

}  // namespace fangxing::app
