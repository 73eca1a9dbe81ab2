// Makes checkpoints of the journal as it grows, and keeps each in a file beside the database, so
// that whoever rewrites the database or brings an old copy of it back is found out.
#pragma once

#include <string>
#include <thread>

#include "app/checkpoints.h"
#include "app/system.h"
#include "server/erasure_check.h"

namespace fangxing::server {

// A copy that was brought back ends earlier than the checkpoints that were kept here: they get
// another name, for who wants to know what was lost.
void set_checkpoints_aside(const std::string& folder);

class JournalKeeper {
  public:
    // Keeps them in `folder`/checkpoints. `pace`: the longest that entries wait for theirs.
    JournalKeeper(const app::System& system, const std::string& folder, base::Duration pace);
    ~JournalKeeper();

    // Reads the whole journal again first; meanwhile the server serves.
    void start();
    // After a last checkpoint.
    void stop();

  private:
    void loop(const std::stop_token& stop);
    void make();

    const app::System& system_;
    std::string file_;
    base::Duration pace_;
    app::Checkpoints checkpoints_;
    ErasureCheck erasures_;
    std::jthread thread_;
};

}  // namespace fangxing::server
