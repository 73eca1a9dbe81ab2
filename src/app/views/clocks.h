// Limits that run (时限): what must be decided or done by when, and how much time is left.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "base/words.h"

namespace fangxing::app {

struct ClockLine {
    std::string kind;  // "rollback_decision", "configuration", "sla"
    release::ReleaseId release;
    std::string number;
    std::string title;
    std::string about;
    base::Instant from;
    base::Instant due;
    std::int64_t seconds_left = 0;  // negative once it has passed
    bool overdue = false;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("about", self.about);
        field("from", self.from);
        field("due", self.due);
        field("seconds_left", self.seconds_left);
        field("overdue", self.overdue);
    }
};
// Those of one release, first due first.
std::vector<ClockLine> clocks_of(Case& of);

struct ClockList {
    std::vector<ClockLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct ReleaseClocks {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ClockList;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseClocks& view);

// Open decisions on a rollback that concern me: those who decide, and those who lead or carry out
// the release.
struct MyClocks {
    static constexpr access::Permission permission = access::Permission::use_own_account;
    using Answer = ClockList;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const MyClocks& view);

}  // namespace fangxing::app
