// The deployment process: polls for tickets, checks them, carries steps out, reports how they
// ended.
//
// Threads: `workers` threads that each poll and carry out one step at a time; the journal has its
// own lock. What was reported in vain is reported again before the next poll, also after a restart.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "domain/deployment/ticket.h"
#include "executor/deployment/journal.h"
#include "executor/deployment/link.h"
#include "executor/deployment/public_key.h"
#include "executor/execute.h"

namespace fangxing::executor {

class DeploymentProcess {
  public:
    // Opens journal and key. Throws Fault.
    explicit DeploymentProcess(const ExecuteSettings& settings);
    ~DeploymentProcess();
    DeploymentProcess(const DeploymentProcess&) = delete;
    DeploymentProcess& operator=(const DeploymentProcess&) = delete;

    void start();
    // No further ticket; running steps may end within the grace, then they are killed and unknown.
    void stop();
    // A disk or the journal failed: nothing more may be done.
    bool is_broken() const { return broken_; }
    const std::string& id() const { return id_; }

  private:
    void work();
    void turn();
    void report_leftovers();
    void report(const StepReport& report);
    void send(const StepReport& report);
    void answer(const Offer& offer);
    void refuse(const Offer& offer, const std::string& code);
    void carry_out(const deployment::Ticket& ticket, const Offer& offer);
    StepResult run_step(const deployment::Ticket& ticket, const StepIntent& intent,
                        std::map<std::string, std::string> files);
    // Digest -> local file, fetched where missing; nothing where the server's bytes are others.
    std::optional<std::map<std::string, std::string>> artifacts(const deployment::Ticket& ticket);
    std::string path(const std::string& folder, const std::string& nonce) const;
    void rest(std::chrono::milliseconds time);

    ExecuteSettings settings_;
    PublicKey key_;
    std::string id_;
    StepJournal journal_;
    std::stop_source no_more_;  // tickets
    std::stop_source kill_;     // running steps
    Link link_;
    std::mutex reporting_;
    std::mutex mutex_;               // of `in_hand_`
    std::set<std::string> in_hand_;  // nonces received, not yet in the journal
    std::atomic<int> busy_ = 0;
    std::atomic<bool> broken_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace fangxing::executor
