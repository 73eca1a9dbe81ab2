// A rung of a task's ladder is reached: reminder or escalation. Safe to repeat.
#pragma once

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ClimbLadder {
    static constexpr std::string_view act = "climb_ladder";
    static constexpr access::Permission permission = access::Permission::deploy;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    base::Ref task;
    int rung = 0;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("task", self.task);
        field("rung", self.rung);
    }
};
// Answers the release. On hold nobody is reminded: 409 `release.held`, and it comes again.
base::Result<base::Json> carry_out(Work& work, const ClimbLadder& command);

}  // namespace fangxing::app
