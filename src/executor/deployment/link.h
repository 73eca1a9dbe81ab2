// The deployment process's one line to the server: HTTP over its Unix socket.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.h"
#include "executor/deployment/journal.h"

namespace fangxing::executor {

// The server does not answer, or says that it cannot just now; worth another try.
struct LinkDown : base::Fault {
    using base::Fault::Fault;
};

// What a poll brings. Only `envelope` and what is verified inside it may lead to an act; `asked`
// names the step for which the server thinks the ticket is, so that a refused one can be reported.
struct Offer {
    base::Instant now;     // the server's (test) clock
    std::string envelope;  // DSSE, as JSON text; empty: nothing to do
    std::optional<StepIntent> asked;
};

class Link {
  public:
    Link(std::string socket, std::stop_token stop);

    // POST /api/v1/executor/ticket: waits at the server for up to `wait`.
    Offer poll(const std::string& executor, const std::vector<std::string>& held,
               std::chrono::seconds wait);
    // GET /api/v1/executor/blobs/{digest} into a file, checked on the way. Throws LinkDown; false
    // when the server has no such bytes or sends others.
    bool fetch(const base::Digest& digest, const std::string& file);
    // POST /api/v1/executor/steps/output: bytes of the step's output from `offset` on.
    void send_output(const StepIntent& step, std::int64_t offset, const std::string& text);
    // POST /api/v1/executor/steps/end. True when taken, false when the server refuses it for good.
    bool send_end(const StepReport& report);

  private:
    using Sink = std::function<bool(std::string_view)>;
    struct Call {
        std::string path;
        std::optional<std::string> body;  // POST; else GET
        std::string key;                  // Idempotency-Key
        std::chrono::seconds limit{20};
        bool ends_on_stop = false;
    };
    // The status of the answer; its bytes go to the sink.
    long make(const Call& call, const Sink& sink);

    std::string socket_;
    std::stop_token stop_;
};

}  // namespace fangxing::executor
