// The loop over the outbox in the serving process: wished effects are claimed, carried out by their
// kind's handler, and marked done, at least once each.
//
// Rows are claimed many at a time and carried out by several hands: those of one release by one
// hand, in the order in which they are due, those of different releases at the same time. A handler
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

// How much of it is carried out at a time. Effects that wait for others' machines have a lane of
// their own: a loop over their kinds alone, so that whoever is slow holds up nothing else.
struct Lane {
    std::size_t hands = 8;
    int batch = 32;  // rows claimed together
};

class Outbox {
  public:
    using Handler = std::function<base::Result<void>(const app::OutboxRow&)>;
    using Handlers = std::map<std::string, Handler>;  // by kind; rows of other kinds stay

    Outbox(app::System& system, Handlers handlers, Lane lane = {});
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    void start();
    // The rows in hand are finished first.
    void stop();

    const std::vector<std::string>& kinds() const { return kinds_; }

    // Carries out everything that is due at `now`, also what comes to be due by that, one row after
    // the other by this thread, and answers how many were handled well. Waits for the rows that the
    // loop has in hand. Rows that fail are left for later.
    std::size_t drain(base::Instant now);

  private:
    using Rows = std::vector<app::OutboxRow>;

    void loop(const std::stop_token& stop);
    bool is_due(base::Instant now);
    Rows claim(base::Instant now);
    void share(Rows rows, base::Instant now);
    bool handle(const app::OutboxRow& row, base::Instant now);

    app::System& system_;
    Handlers handlers_;
    Lane lane_;
    std::vector<std::string> kinds_;
    std::mutex turn_;  // the rows of one claim at a time, by the loop or by `drain`
    std::jthread thread_;
};

// How long after its nth failure a row is tried again: seconds first, an hour at most.
base::Duration back_off(int attempts);

}  // namespace fangxing::executor
