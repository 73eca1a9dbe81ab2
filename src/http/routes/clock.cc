// The test clock, where there is one.
#include "app/commands/move_test_clock.h"
#include "http/routes.h"

namespace fangxing::http {

void add_clock_routes(std::vector<Route>& list) {
    list.push_back(command<app::MoveTestClock>("POST", "/api/v1/test-clock",
                                               {"拨动测试时钟", "Move the test clock"}));
}

}  // namespace fangxing::http
