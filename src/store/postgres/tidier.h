// Lets marks go that every server has had a minute to take in. Who has not forgets what it keeps.
#pragma once

#include <chrono>
#include <deque>
#include <string>

#include "store/postgres/connection.h"

namespace fangxing::store {

class PgTidier {
  public:
    explicit PgTidier(std::chrono::seconds every = std::chrono::seconds(10),
                      std::chrono::seconds keep_for = std::chrono::seconds(60))
        : every_(every), keep_for_(keep_for) {}

    // Does something every few seconds, however often it is called.
    void tidy(PgConnection& connection);

    // Marks of another cluster, that were copied with the database: no snapshot would show them.
    static void drop_foreign(PgConnection& connection);

  private:
    struct Seen {
        std::chrono::steady_clock::time_point at;
        std::string oldest;  // transaction that was open then
    };
    std::chrono::seconds every_;
    std::chrono::seconds keep_for_;
    std::chrono::steady_clock::time_point next_{};
    std::deque<Seen> seen_;
};

}  // namespace fangxing::store
