// The step journal: an append-only file that knows which tickets were used and how they ended.
//
// Lines of JSON: {"line":"intent", nonce …} synced before a command starts, {"line":"result", nonce
// …} synced after it ended, {"line":"reported", nonce} once the server has taken the result. An
// intent without a result, found at start, is a step of unknown result. One process at a time holds
// the file. A torn last line (the power went) was never acted upon and is cut off.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "domain/deployment/deployment.h"

namespace fangxing::executor {

struct StepIntent {
    std::string nonce;
    base::Ref deployment;
    bool back = false;
    int index = 0;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("nonce", self.nonce);
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("at", self.at);
    }
};
struct StepResult {
    deployment::StepState state = deployment::StepState::unknown;
    int exit_code = 0;
    std::string why;
    base::Digest output;
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("exit_code", self.exit_code);
        field("why", self.why);
        field("output", self.output);
    }
};
struct StepReport {
    StepIntent intent;
    StepResult result;
};

class StepJournal {
  public:
    // Opens or creates DIRECTORY/steps.jsonl; another process that holds it may have `patience` to
    // end. Throws Fault: still held, damaged in the middle, not writable.
    explicit StepJournal(const std::string& directory, std::chrono::milliseconds patience = {});
    ~StepJournal();
    StepJournal(const StepJournal&) = delete;
    StepJournal& operator=(const StepJournal&) = delete;

    // Burns the nonce; false when it was burnt before. Durable when it returns true.
    bool begin(const StepIntent& intent);
    // Durable when it returns.
    void end(const std::string& nonce, const StepResult& result);
    void reported(const std::string& nonce);

    bool is_used(const std::string& nonce) const;
    bool is_reported(const std::string& nonce) const;
    // The step of that nonce; its result's state is `running` while there is none.
    std::optional<StepReport> find(const std::string& nonce) const;
    // Ended, not yet taken by the server.
    std::vector<StepReport> unreported() const;
    // Nonces of steps that run or whose result the server has not taken yet.
    std::vector<std::string> held() const;

  private:
    struct Known {
        StepIntent intent;
        std::optional<StepResult> result;
        bool reported = false;
    };
    void load();
    void take(const base::Json& line);
    void append(const base::Json& line, bool sync);

    mutable std::mutex mutex_;
    std::string path_;
    int file_ = -1;
    std::map<std::string, Known> known_;
};

}  // namespace fangxing::executor
