#include "stage.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <sstream>

#include "base/ensure.h"

namespace fangxing::test {
namespace {

std::string run(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    base::ensure(pipe != nullptr, "a shell starts");
    std::string out;
    std::array<char, 4096> block{};
    while (const auto got = std::fread(block.data(), 1, block.size(), pipe)) {
        out.append(block.data(), got);
    }
    base::ensure(::pclose(pipe) == 0, "the command works");
    return out;
}

const std::string sshd = FX_SOURCE_DIR "/tools/loopback_sshd ";

}  // namespace

TargetHost::TargetHost() {
    start();
    pinned_ = said_.at("host_key");
}

TargetHost::~TargetHost() {
    run(sshd + "stop " + folder_ / "sshd");
}

void TargetHost::start() {
    std::istringstream lines(run(sshd + "start " + folder_ / "sshd"));
    for (std::string line; std::getline(lines, line);) {
        const auto equals = line.find('=');
        said_[line.substr(0, equals)] = line.substr(equals + 1);
    }
}

void TargetHost::change_host_key() {
    run(sshd + "stop " + folder_ / "sshd");
    run(sshd + "rekey " + folder_ / "sshd");
    start();
}

deployment::TicketTarget TargetHost::target() const {
    return {"prod", "127.0.0.1", std::stoi(said_.at("port")), said_.at("user"), pinned_};
}

Stage::Stage() : server(folder / "socket") {
    write_file(folder / "public_key", base::base64(key.public_key()));
}

Stage::~Stage() {
    if (process_ != 0) kill_hard();
}

void Stage::start(int grace_s) {
    const auto socket = folder / "socket";
    const auto own = folder / "data";
    const auto public_key = folder / "public_key";
    const auto ssh_key = host.key();
    const auto grace = std::to_string(grace_s);
    process_ = ::fork();
    if (process_ == 0) {
        ::execl(FX_EXECUTE_ALONE, FX_EXECUTE_ALONE, socket.c_str(), own.c_str(), public_key.c_str(),
                ssh_key.c_str(), grace.c_str(), nullptr);
        ::_exit(127);
    }
    base::ensure(process_ > 0, "the deployment process starts");
}

void Stage::kill_hard() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
}

int Stage::stop() {
    ::kill(process_, SIGTERM);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Stage::hand_out(const deployment::PlanStep& step, const std::string& nonce,
                     const std::string& package) {
    std::vector<deployment::TicketArtifact> artifacts;
    if (!package.empty()) artifacts.push_back({"app", base::digest_of(package)});
    const auto cleared = clear(step, host.target(), artifacts);
    server.offer(seal(key, ticket_for(key, cleared, nonce)), nonce);
}

deployment::PlanStep Stage::ssh(const std::string& command, int timeout_s) const {
    deployment::PlanStep out;
    out.what = "step";
    out.kind = deployment::StepKind::ssh;
    out.target = "prod";
    out.command = command;
    out.timeout_s = timeout_s;
    out.irreversible = true;
    return out;
}

std::string ending(const base::Json& end) {
    return end.text("state") + " " + end.text("why") + " " +
           std::to_string(*end.find("exit_code")->integer());
}

}  // namespace fangxing::test
