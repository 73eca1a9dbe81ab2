#include "executor/steps/ssh.h"

#include <algorithm>
#include <fstream>

#include "base/ensure.h"
#include "executor/steps/remote.h"

namespace fangxing::executor {
namespace {

using deployment::StepState;

constexpr int ssh_broke = 255;        // ssh(1), EXIT STATUS
constexpr int timeout_expired = 124;  // timeout(1) on the target
constexpr std::chrono::seconds connect_limit{30};
constexpr std::chrono::seconds transfer_limit{1800};
// What the client may take longer than the command: connecting, and the target's own killing.
constexpr std::chrono::seconds client_slack{30};

StepResult failed(const char* why, int exit_code = 0) {
    return {.state = StepState::failed, .exit_code = exit_code, .why = why, .output = {}};
}
StepResult unknown(const char* why) {
    return {.state = StepState::unknown, .exit_code = 0, .why = why, .output = {}};
}

// Algorithms of the pinned key's type only: a server that offers others gets nothing.
std::string algorithms_for(const std::string& host_key) {
    const auto type = host_key.substr(0, host_key.find(' '));
    return type == "ssh-rsa" ? "rsa-sha2-512,rsa-sha2-256" : type;
}

class Session {
  public:
    Session(const SshStep& step, const deployment::TicketTarget& target, const TakeOutput& take,
            const std::stop_token& stop)
        : step_(step), target_(target), take_(take), stop_(stop) {}

    StepResult run() {
        write_known_hosts();
        if (auto refused = connects()) return *std::move(refused);
        if (wants_artifacts(step_.ticket.step)) {
            for (const auto& artifact : step_.ticket.artifacts) {
                if (auto not_taken = hand_over(artifact.digest)) return *std::move(not_taken);
            }
        }
        return carry_out();
    }

  private:
    void write_known_hosts() {
        std::ofstream file(step_.directory + "/known_hosts", std::ios::trunc);
        file << "fangxing-target " << target_.host_key << '\n';
        file.close();
        if (!file) throw base::DiskFull("cannot write known_hosts");
    }

    Command command(const std::string& remote, std::chrono::seconds limit) const {
        return {.arguments = ssh_arguments(target_, step_.private_key, remote),
                .directory = step_.directory,
                .input = {},
                .input_file = {},
                .limit = limit};
    }

    // Proves host key and access with an empty script, before any byte of ours is sent.
    std::optional<StepResult> connects() {
        std::string said;
        const auto ending = run_child(
            command("exit 0", connect_limit), [&](std::string_view text) { said += text; }, stop_);
        if (ending.why == Ending::Why::exited && ending.exit_code == 0) return std::nullopt;
        take_(said);
        if (ending.why == Ending::Why::stopped) return failed("stopped");
        const auto says = [&](const char* text) { return said.find(text) != std::string::npos; };
        if (says("Host key verification failed") || says("no matching host key type")) {
            return failed("host_key_mismatch");
        }
        return failed(says("Permission denied") ? "access_denied" : "unreachable");
    }

    std::optional<StepResult> hand_over(const base::Digest& digest) {
        auto look = command("sh -s", connect_limit);
        look.input = look_for_artifact(digest);
        std::string said;
        auto ending = run_child(look, [&](std::string_view text) { said += text; }, stop_);
        if (ending.why == Ending::Why::exited && ending.exit_code == 0 &&
            said.starts_with("held")) {
            return std::nullopt;
        }
        auto send = command(take_artifact(digest, step_.ticket.nonce), transfer_limit);
        send.input_file = step_.artifact_files.at(digest.text);
        ending = run_child(send, take_, stop_);
        if (ending.why == Ending::Why::exited && ending.exit_code == 0) return std::nullopt;
        return failed("artifact_not_taken", ending.exit_code);
    }

    StepResult carry_out() {
        const std::chrono::seconds limit(step_.ticket.step.timeout_s);
        auto run = command("timeout -k 5 " + std::to_string(limit.count()) + " sh -s",
                           limit + client_slack);
        run.input = step_script(step_.ticket);
        const auto begun = std::chrono::steady_clock::now();
        const auto ending = run_child(run, take_, stop_);
        const bool full_time = std::chrono::steady_clock::now() - begun >= limit;
        switch (ending.why) {
            case Ending::Why::exited: break;
            case Ending::Why::killed: return unknown("client_killed");
            case Ending::Why::timed_out: return unknown("timed_out");
            case Ending::Why::stopped: return unknown("stopped");
            case Ending::Why::too_much_output: return unknown("too_much_output");
            case Ending::Why::not_started: return failed("ssh_not_started");
        }
        if (ending.exit_code == 0) {
            return {.state = StepState::done, .exit_code = 0, .why = {}, .output = {}};
        }
        if (ending.exit_code == ssh_broke) return unknown("connection_lost");
        if (full_time && (ending.exit_code == timeout_expired || ending.exit_code == 137)) {
            return failed("timed_out", ending.exit_code);
        }
        return failed("exited", ending.exit_code);
    }

    const SshStep& step_;
    const deployment::TicketTarget& target_;
    const TakeOutput& take_;
    const std::stop_token& stop_;
};

}  // namespace

std::vector<std::string> ssh_arguments(const deployment::TicketTarget& target,
                                       const std::string& private_key,
                                       const std::string& remote_command) {
    std::vector<std::string> out = {"/usr/bin/ssh", "-F", "/dev/null", "-T"};
    for (const auto* option : {"BatchMode=yes",
                               "StrictHostKeyChecking=yes",
                               "UpdateHostKeys=no",
                               "UserKnownHostsFile=known_hosts",
                               "GlobalKnownHostsFile=/dev/null",
                               "HostKeyAlias=fangxing-target",
                               "VerifyHostKeyDNS=no",
                               "IdentitiesOnly=yes",
                               "IdentityAgent=none",
                               "ForwardAgent=no",
                               "ForwardX11=no",
                               "ClearAllForwardings=yes",
                               "PermitLocalCommand=no",
                               "ProxyCommand=none",
                               "ControlPath=none",
                               "EscapeChar=none",
                               "PasswordAuthentication=no",
                               "KbdInteractiveAuthentication=no",
                               "ConnectTimeout=15",
                               "ServerAliveInterval=10",
                               "ServerAliveCountMax=3",
                               "LogLevel=ERROR"}) {
        out.insert(out.end(), {"-o", option});
    }
    out.insert(out.end(), {"-o", "HostKeyAlgorithms=" + algorithms_for(target.host_key), "-i",
                           private_key, "-p", std::to_string(target.port), "-l", target.user, "--",
                           target.host, remote_command});
    return out;
}

StepResult run_ssh_step(const SshStep& step, const TakeOutput& take, const std::stop_token& stop) {
    const auto& targets = step.ticket.targets;
    const auto target =
        std::ranges::find(targets, step.ticket.step.target, &deployment::TicketTarget::code);
    base::ensure(target != targets.end(), "a checked ticket carries its target");
    return Session(step, *target, take, stop).run();
}

}  // namespace fangxing::executor
