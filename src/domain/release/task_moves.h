// What happens to a task between its being opened and done: handed on, reminded of, overdue.
#pragma once

#include <string>

#include "base/describe.h"
#include "domain/access/access.h"

namespace fangxing::release {

// The right to act goes to another person, the identity does not (INV-29); or whoever leads gives
// the task to another one altogether.
struct TaskHandedOn {
    static constexpr std::string_view type = "task.handed_on";
    access::PersonId to;
    bool on_behalf = false;  // a delegation: who had the task stays named beside who does it
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("to", self.to);
        field("on_behalf", self.on_behalf);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
// A rung of the task's ladder: its holders are reminded, or a role is told that it is overdue. The
// task stays where it is.
struct TaskReminded {
    static constexpr std::string_view type = "task.reminded";
    int rung = 0;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("rung", self.rung);
        field("at", self.at);
    }
};
struct TaskEscalated {
    static constexpr std::string_view type = "task.escalated";
    std::string role;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("at", self.at);
    }
};

}  // namespace fangxing::release
