#include "app/commands/move_test_clock.h"

namespace fangxing::app {

base::Result<base::Json> run(const System& system, const Request&, const MoveTestClock& command) {
    base::ensure(system.clock_mover != nullptr, "the route is there only with a test clock");
    const auto before = system.clock.now();
    std::optional<base::Instant> to = command.now;
    if (command.advance) {
        const auto by = base::parse_duration(*command.advance);
        if (by) to = before + *by;
    }
    if (!to || (command.now && command.advance)) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"input.wrong_type", "/advance", {{"expected", "duration"}}}});
    }
    if (*to < before) return base::refuse(base::Kind::conflict, "clock.backwards");
    system.clock_mover->move_to(*to);
    return base::encode(ClockAnswer{system.clock.now()});
}

}  // namespace fangxing::app
