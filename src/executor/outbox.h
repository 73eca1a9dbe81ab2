// The loop over the outbox in the serving process: wished effects are claimed, carried out by their
// kind's handler, and marked done, at least once each.
//
// One thread; rows are handled one after the other in the order in which they are due. A handler
// that refuses or throws is called again later, with growing distance, and its error is kept with
// the row. Handlers must be safe to repeat: a crash between effect and mark repeats the effect.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/system.h"

namespace fangxing::executor {

class Outbox {
  public:
    using Handler = std::function<base::Result<void>(const app::OutboxRow&)>;
    using Handlers = std::map<std::string, Handler>;  // by kind; rows of other kinds stay

    Outbox(app::System& system, Handlers handlers);
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    void start();
    // The row in hand is finished first.
    void stop();

    // Carries out everything that is due at `now`, also what comes to be due by that, and answers
    // how many rows were handled well. Waits for the row that the loop has in hand. Rows that fail
    // are left for later.
    std::size_t drain(base::Instant now);

  private:
    void loop(const std::stop_token& stop);
    bool is_due(base::Instant now);
    std::vector<app::OutboxRow> claim(base::Instant now, int limit);
    bool handle(const app::OutboxRow& row, base::Instant now);

    app::System& system_;
    Handlers handlers_;
    std::vector<std::string> kinds_;
    std::mutex turn_;  // one row at a time, by the loop or by `drain`
    std::jthread thread_;
};

// How long after its nth failure a row is tried again: seconds first, an hour at most.
base::Duration back_off(int attempts);

}  // namespace fangxing::executor
