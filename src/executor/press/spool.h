// The folder by which server and press meet: a page goes in as HTML and comes out as PDF. Neither
// side needs to know where the other runs, nor to reach it otherwise.
#pragma once

#include <string>

#include "base/result.h"

namespace fangxing::executor {

// What the press says of itself in the folder, renewed while it runs.
inline constexpr const char* press_sign = "press";
inline constexpr const char* press_ready = "ready";

class Spool {
  public:
    // Makes the folder where it is missing.
    explicit Spool(std::string folder);

    // Waits for the page to be printed. Refuses 503 `print.not_running` where no press is at work,
    // `print.no_program` where it has nothing to print with, `print.failed` where it could not, or
    // not in time.
    base::Result<std::string> print(const std::string& html);

  private:
    std::string folder_;
};

}  // namespace fangxing::executor
