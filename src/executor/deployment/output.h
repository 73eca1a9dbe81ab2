// A step's output on its way to the server: made valid UTF-8, kept in a file, sent in pieces.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "executor/deployment/hash.h"
#include "executor/deployment/link.h"

namespace fangxing::executor {

// Bytes in pieces, text in pieces: what is no UTF-8, and NUL, becomes U+FFFD; a character cut
// between two pieces waits for its rest.
class Utf8Stream {
  public:
    std::string take(std::string_view bytes);
    std::string rest();

  private:
    std::string pending_;
};

// Most bytes of one step's output that are kept; a note says that there was more.
inline constexpr std::size_t most_kept_output = std::size_t{4} << 20;

class StepOutput {
  public:
    StepOutput(Link& link, const StepIntent& step, std::string file);
    ~StepOutput();
    StepOutput(const StepOutput&) = delete;
    StepOutput& operator=(const StepOutput&) = delete;

    void take(std::string_view bytes);
    // Keeps the rest and answers the digest of the whole.
    base::Digest close();

  private:
    void keep(std::string_view text);
    void send_some();

    Link& link_;
    const StepIntent& step_;
    int file_ = -1;
    Hash hash_;
    Utf8Stream text_;
    std::string unsent_;
    std::int64_t sent_ = 0;
    std::size_t kept_ = 0;
    bool full_ = false;
    bool link_down_ = false;
    std::chrono::steady_clock::time_point sent_at_{};
};

// Sends the whole kept output again, in pieces; the server passes over what it has.
void send_output_file(Link& link, const StepIntent& step, const std::string& file);

}  // namespace fangxing::executor
