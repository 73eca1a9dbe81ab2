// What anybody may know before he signs in: whose system this is, and its version.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct AboutAnswer {
    std::string organisation_zh;
    std::string organisation_en;
    std::string version;
    bool test_clock = false;
    std::string zone;   // the organisation's
    base::Instant now;  // by the clock of the trade
    static void describe(auto& field, auto& self) {
        field("organisation_zh", self.organisation_zh);
        field("organisation_en", self.organisation_en);
        field("version", self.version);
        field("test_clock", self.test_clock);
        field("zone", self.zone);
        field("now", self.now);
    }
};

struct About {
    static constexpr auto permission = access::Permission::sign_in;
    using Answer = AboutAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const About& view);

}  // namespace fangxing::app
