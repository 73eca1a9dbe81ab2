// The outbox loop: claims wished effects that are due and hands each to the one who carries it out.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/system.h"

namespace fangxing::executor {

class Outbox {
  public:
    // Carries out one row; a refusal or exception is recorded and tried again later. Called at
    // least once for each row, so it must be safe to repeat.
    using Handler = std::function<base::Result<void>(const app::OutboxRow&)>;

    Outbox(const app::System& system, std::map<std::string, Handler> handlers);
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    void start();
    void stop();

    // Carries out everything that is due now, in order of due time, and what becomes due by that;
    // returns when nothing is left. For the test clock.
    void drain();

  private:
    bool carry_out_due();
    void carry_out(const app::OutboxRow& row);
    void settle(const app::OutboxRow& row, const std::string& error);

    const app::System& system_;
    std::map<std::string, Handler> handlers_;
    std::vector<std::string> kinds_;
    std::mutex one_at_a_time_;  // the loop and `drain` never carry out the same row twice at once
    std::jthread loop_;
};

}  // namespace fangxing::executor
