#include "executor/deployment/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace fangxing::executor {
namespace {

using Steady = std::chrono::steady_clock;

class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }
    void set(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

bool open_pipe(Descriptor& read_end, Descriptor& write_end) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read_end.set(ends[0]);
    write_end.set(ends[1]);
    return true;
}

struct Prepared {
    std::vector<char*> arguments;
    std::vector<char*> environment;
    const char* directory;
    int input;
    int output;
    pid_t parent;
};

// Between fork and exec only what POSIX allows there: no allocation, no locks.
[[noreturn]] void become(const Prepared& prepared) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != prepared.parent) ::_exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP}) ::signal(number, SIG_DFL);
    if (::dup2(prepared.input, 0) < 0 || ::dup2(prepared.output, 1) < 0 ||
        ::dup2(prepared.output, 2) < 0 || ::chdir(prepared.directory) != 0) {
        ::_exit(127);
    }
    ::execve(prepared.arguments[0], prepared.arguments.data(), prepared.environment.data());
    ::_exit(127);
}

class Running {
  public:
    Running(const Command& command, const TakeOutput& take, const std::stop_token& stop)
        : command_(command), take_(take), stop_(stop), until_(Steady::now() + command.limit) {}

    Ending run() {
        if (!start()) return {Ending::Why::not_started, 0};
        while (output_.get() >= 0 && ending_.why == Ending::Why::exited) turn();
        finish();
        return ending_;
    }

  private:
    bool start() {
        Descriptor child_input;
        Descriptor child_output;
        if (!open_pipe(output_, child_output)) return false;
        if (command_.input_file.empty()) {
            if (!open_pipe(child_input, input_)) return false;
            ::fcntl(input_.get(), F_SETFL, O_NONBLOCK);
            left_ = command_.input;
        } else {
            child_input.set(::open(command_.input_file.c_str(), O_RDONLY | O_CLOEXEC));
            if (child_input.get() < 0) return false;
        }
        ::fcntl(output_.get(), F_SETFL, O_NONBLOCK);
        Prepared prepared{
            {}, {}, command_.directory.c_str(), child_input.get(), child_output.get(), ::getpid()};
        std::vector<std::string> arguments = command_.arguments;
        std::vector<std::string> environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8",
                                                "HOME=" + command_.directory};
        for (auto& each : arguments) prepared.arguments.push_back(each.data());
        for (auto& each : environment) prepared.environment.push_back(each.data());
        prepared.arguments.push_back(nullptr);
        prepared.environment.push_back(nullptr);
        child_ = ::fork();
        if (child_ == 0) become(prepared);
        if (child_ > 0) ::setpgid(child_, child_);
        return child_ > 0;
    }

    void turn() {
        if (left_.empty()) input_.close();
        std::array<pollfd, 2> watched{pollfd{output_.get(), POLLIN, 0},
                                      pollfd{input_.get(), POLLOUT, 0}};
        ::poll(watched.data(), input_.get() < 0 ? 1 : 2, 100);
        if (watched[0].revents != 0) read_some();
        if (input_.get() >= 0 && watched[1].revents != 0) write_some();
        if (has_exited()) drain();
        if (stop_.stop_requested()) ending_.why = Ending::Why::stopped;
        if (Steady::now() >= until_) ending_.why = Ending::Why::timed_out;
    }

    void read_some() {
        std::array<char, 16384> block{};
        const auto got = ::read(output_.get(), block.data(), block.size());
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (got <= 0) {
            output_.close();
            return;
        }
        said_ += static_cast<std::size_t>(got);
        if (said_ > most_output) {
            ending_.why = Ending::Why::too_much_output;
            return;
        }
        take_(std::string_view(block.data(), static_cast<std::size_t>(got)));
    }

    void write_some() {
        const auto put = ::write(input_.get(), left_.data(), left_.size());
        if (put > 0) {
            left_.remove_prefix(static_cast<std::size_t>(put));
        } else if (put < 0 && errno != EAGAIN && errno != EINTR) {
            left_ = {};  // it reads no more: its own affair
        }
    }

    bool has_exited() {
        siginfo_t state{};
        return ::waitid(P_PID, static_cast<id_t>(child_), &state, WEXITED | WNOHANG | WNOWAIT) ==
                   0 &&
               state.si_pid == child_;
    }

    // A grandchild may hold the pipe for ever; what the command said before it ended is there.
    void drain() {
        std::size_t before = 0;
        do {
            before = said_;
            if (output_.get() >= 0) read_some();
        } while (said_ != before && ending_.why == Ending::Why::exited);
        output_.close();
    }

    void finish() {
        input_.close();
        if (ending_.why != Ending::Why::exited) ::kill(-child_, SIGKILL);
        int status = 0;
        while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
        }
        ::kill(-child_, SIGKILL);
        if (ending_.why != Ending::Why::exited) return;
        if (WIFEXITED(status)) {
            ending_.exit_code = WEXITSTATUS(status);
        } else {
            ending_.why = Ending::Why::killed;
            ending_.exit_code = WTERMSIG(status);
        }
    }

    const Command& command_;
    const TakeOutput& take_;
    const std::stop_token& stop_;
    Steady::time_point until_;
    Descriptor input_;
    Descriptor output_;
    std::string_view left_;
    std::size_t said_ = 0;
    pid_t child_ = -1;
    Ending ending_;
};

}  // namespace

Ending run_child(const Command& command, const TakeOutput& take, const std::stop_token& stop) {
    return Running(command, take, stop).run();
}

}  // namespace fangxing::executor
