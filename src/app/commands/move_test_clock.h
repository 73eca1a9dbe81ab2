// The test clock is moved; answers when every timer due has been handled.
#pragma once

#include <optional>
#include <string>

#include "app/pipeline.h"

namespace fangxing::app {

struct ClockAnswer {
    base::Instant now;
    static void describe(auto& field, auto& self) { field("now", self.now); }
};

// One of both: a duration to go on by (ISO 8601), or the moment to go to.
struct MoveTestClock {
    static constexpr std::string_view act = "move_test_clock";
    static constexpr access::Permission permission = access::Permission::sign_in;
    using Answer = ClockAnswer;

    std::optional<std::string> advance;
    std::optional<base::Instant> now;
    static void describe(auto& field, auto& self) {
        field("advance", self.advance);
        field("now", self.now);
    }
};
// Outside any transaction. Refuses 422 `input.invalid`, 409
// `clock.backwards`.
base::Result<base::Json> run(const System& system, const Request& request,
                             const MoveTestClock& command);

}  // namespace fangxing::app
