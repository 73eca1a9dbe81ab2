// Notices to me (通知), newest first.
#pragma once

#include <optional>
#include <vector>

#include "app/bridge/notice.h"

namespace fangxing::app {

struct NoticeLine {
    NoticeId id;
    release::ReleaseId release;  // empty: not about a release
    std::string notice;          // id in the pack, or `pack_published`
    base::Words subject;
    base::Words text;
    base::Instant at;
    bool read = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("notice", self.notice);
        field("subject", self.subject);
        field("text", self.text);
        field("at", self.at);
        field("read", self.read);
    }
};
struct MyNoticesView {
    std::vector<NoticeLine> items;
    int unread = 0;  // no further counted than 100
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("unread", self.unread);
    }
};
struct MyNotices {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MyNoticesView;

    std::optional<int> limit;  // at most 200, 50 where it is not said; 0 for the count
    static void describe(auto& field, auto& self) { field("limit", self.limit); }
};
MyNoticesView notices_of(Work& work, const MyNotices& view);
base::Result<base::JsonText> look(Work& work, const MyNotices& view);

}  // namespace fangxing::app
