// The board of all that is under way (看板): releases by state, those that are late or blocked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/releases.h"
#include "app/work.h"

namespace fangxing::app {

struct StateCount {
    release::State state = release::State::requested;
    std::int64_t count = 0;
    std::int64_t late = 0;
    std::int64_t blocked = 0;
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("count", self.count);
        field("late", self.late);
        field("blocked", self.blocked);
    }
};
struct UnderWayAnswer {
    std::int64_t open = 0;
    std::int64_t late = 0;
    std::int64_t blocked = 0;            // on hold, or stuck
    bool more = false;                   // older open ones are not counted
    std::vector<StateCount> states;      // in the order of the course
    std::vector<ReleaseLine> late_ones;  // of those that I may read, the newest
    std::vector<ReleaseLine> blocked_ones;
    static void describe(auto& field, auto& self) {
        field("open", self.open);
        field("late", self.late);
        field("blocked", self.blocked);
        field("more", self.more);
        field("states", self.states);
        field("late_ones", self.late_ones);
        field("blocked_ones", self.blocked_ones);
    }
};
// Counts all open releases; every condition is optional.
struct UnderWay {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = UnderWayAnswer;
    std::optional<std::string> pack;
    std::optional<base::Ref> system;
    std::optional<base::Ref> supervisor;
    std::optional<std::string> urgency_class;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("system", self.system);
        field("supervisor", self.supervisor);
        field("urgency_class", self.urgency_class);
    }
};
base::Result<base::JsonText> look(Work& work, const UnderWay& view);

}  // namespace fangxing::app
