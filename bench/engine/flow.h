// The flow that every engine here runs: user task, choice, seven votes at once, join, user task.
#pragma once

#include <deque>
#include <string_view>

#include "process/engine/step.h"

namespace fangxing::bench {

// Nine work items an instance: prepare, seven votes, release.
inline constexpr int items_an_instance = 9;

engine::Deployment deploy_flow();

// Does the work of one instance: what it opens, in order.
class Worker {
  public:
    explicit Worker(engine::Key first_key) : last_key_(first_key) {}

    // The first step, then one for each work item; nothing when all is done.
    std::optional<engine::Trigger> next();
    void take(const std::vector<engine::Want>& wants);
    engine::Moment moment();
    bool is_finished() const { return finished_; }

  private:
    engine::Key last_key_;
    bool started_ = false;
    bool finished_ = false;
    std::deque<engine::Key> open_;
};

}  // namespace fangxing::bench
