// Notices of a release (通知记录): who was told what, and when.
#pragma once

#include <string>
#include <vector>

#include "app/views/page.h"
#include "base/words.h"
#include "domain/notice/delivery.h"
#include "domain/release/release.h"

namespace fangxing::app {

// Whether the receiver had it mailed.
struct Mailed {
    notice::DeliveryState state = notice::DeliveryState::waiting;
    base::Instant at;  // last try; while it waits, when it is due
    bool daily = false;
    std::string answer;
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("at", self.at);
        field("daily", self.daily);
        field("answer", self.answer);
    }
};
struct SentNotice {
    base::Ref id;
    release::ReleaseId release;
    std::string notice;
    std::string to;  // login
    base::Words subject;
    base::Words text;
    base::Instant at;
    std::optional<Mailed> mailed;  // none: not by mail
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("notice", self.notice);
        field("to", self.to);
        field("subject", self.subject);
        field("text", self.text);
        field("at", self.at);
        field("mailed", self.mailed);
    }
};
struct ReleaseNoticesView {
    std::vector<SentNotice> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};

struct ReleaseNotices {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleaseNoticesView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseNotices& view);

}  // namespace fangxing::app
