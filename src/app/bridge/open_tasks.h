// Open tasks by whom they are open to: found by index, however many others are open or done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/task.h"

namespace fangxing::app {

// All that holders of the role may do in one place or another, alone or besides other roles.
std::vector<release::Task> open_tasks_of_role(Work& work, const std::string& role);

// What the actor may do, one task after the other: what is due first, then what has waited longest.
// No more is read than is taken, but for a few of each of his roles.
class OpenTasks {
  public:
    explicit OpenTasks(Work& work);
    std::optional<release::Task> next();

  private:
    // Tasks that are open to one and the same, in their order.
    struct Lane {
        std::string open_to;
        access::UnitId unit = {};  // zero: wherever
        std::vector<release::Task> read = {};
        std::size_t taken = 0;
        Position after = {};
        bool is_read = false;  // to its end
    };
    const release::Task* front(Lane& lane);

    Work& work_;
    std::vector<Lane> lanes_;
};

}  // namespace fangxing::app
