// Rising numbers by name, given outside the units' transactions.
//
// Inside, one number's row lock would be held until each commit and creators would queue behind
// each other. Numbers of units that refuse leave gaps. The increment need not be synced by itself:
// it stands in the log before the commit that uses its number.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "store/postgres/connection.h"

namespace fangxing::store {

class PgCounters {
  public:
    explicit PgCounters(std::string url) : url_(std::move(url)) {}
    std::int64_t next(std::string_view counter);

  private:
    std::string url_;
    std::mutex mutex_;  // guards the connection
    std::unique_ptr<PgConnection> connection_;
};

}  // namespace fangxing::store
