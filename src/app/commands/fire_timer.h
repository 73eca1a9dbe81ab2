// A timer of a release is due: the process goes on. Safe to repeat.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct FireTimer {
    static constexpr std::string_view act = "fire_timer";
    static constexpr access::Permission permission = access::Permission::deploy;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::optional<base::Ref> instance;  // the process that it runs in
    base::Ref timer;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("instance", self.instance);
        field("timer", self.timer);
    }
};
// Answers the release. On hold nothing fires; the timer stays due and fires on resume.
base::Result<base::Json> carry_out(Work& work, const FireTimer& command);

}  // namespace fangxing::app
