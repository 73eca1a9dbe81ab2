#include "app/commands/move_test_clock.h"

namespace fangxing::app {

base::Result<base::Json> run(const System& system, const Request&, const MoveTestClock& command) {
    if (!system.clock_mover) return base::refuse(base::Kind::not_found, "clock.not_movable");
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
