// When I am away and who acts for me, and for whom I act.
#pragma once

#include <string>
#include <vector>

#include "app/views/holders.h"
#include "domain/access/absence.h"

namespace fangxing::app {

struct AbsenceLine {
    access::AbsenceId id;
    std::optional<HolderLine> person;
    std::optional<HolderLine> substitute;
    base::Instant from;
    base::Instant to;
    std::string because;
    bool now = false;                  // away at this moment
    std::vector<std::string> actions;  // end_absence
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("substitute", self.substitute);
        field("from", self.from);
        field("to", self.to);
        field("because", self.because);
        field("now", self.now);
        field("actions", self.actions);
    }
};
struct AbsenceLines {
    std::vector<AbsenceLine> mine;     // not over, first the next
    std::vector<AbsenceLine> for_me;   // of those for whom I act
    std::vector<std::string> actions;  // announce_absence
    static void describe(auto& field, auto& self) {
        field("mine", self.mine);
        field("for_me", self.for_me);
        field("actions", self.actions);
    }
};
struct MyAbsences {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = AbsenceLines;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const MyAbsences& view);

}  // namespace fangxing::app
