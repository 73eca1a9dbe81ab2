// One whole stage for the deployment process: a real sshd, a fake server, the process itself.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>

#include "fake_server.h"
#include "sealing.h"

namespace fangxing::test {

// An sshd of one's own on loopback, by tools/loopback_sshd.
class TargetHost {
  public:
    TargetHost();
    ~TargetHost();
    TargetHost(const TargetHost&) = delete;
    TargetHost& operator=(const TargetHost&) = delete;
    deployment::TicketTarget target() const;
    std::string key() const { return said_.at("key"); }
    std::string home() const { return said_.at("home"); }
    std::string log() const { return read_file(folder_ / "sshd/sshd.log"); }
    // Another host key from now on; the pinned one of `target` stays.
    void change_host_key();

  private:
    void start();
    Folder folder_;
    std::map<std::string, std::string> said_;
    std::string pinned_;
};

class Stage {
  public:
    Stage();
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void start(int grace_s = 5);
    void kill_hard();  // SIGKILL
    int stop();        // SIGTERM; the exit code

    // Signs a ticket for a step, hands it out.
    void hand_out(const deployment::PlanStep& step, const std::string& nonce,
                  const std::string& package = {});
    // A step over ssh on the target.
    deployment::PlanStep ssh(const std::string& command, int timeout_s = 20) const;

    TestKey key;
    TargetHost host;
    Folder folder;
    FakeServer server;

  private:
    pid_t process_ = 0;
};

// "state why exit_code" of a reported end.
std::string ending(const base::Json& end);

}  // namespace fangxing::test
