// A child process with a clean environment, its own process group, a time limit, and its output
// handed on as it comes.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace fangxing::executor {

struct Command {
    std::vector<std::string> arguments;  // the first is the program's full path; no shell
    std::string directory;               // it starts there
    std::string input;                   // text on its standard input
    std::string input_file;              // or the bytes of this file
    std::chrono::seconds limit{60};
};

struct Ending {
    enum class Why { exited, killed, timed_out, stopped, too_much_output, not_started };
    Why why = Why::exited;
    int exit_code = 0;  // where it exited
};

// Receives standard output and standard error, in the order in which they come.
using TakeOutput = std::function<void(std::string_view)>;

// Most bytes that one command may say; one that says more is killed.
inline constexpr std::size_t most_output = std::size_t{50} << 20;

// Runs it to its end. Whatever of its process group is left then is killed, and the child dies with
// the thread that called.
Ending run_child(const Command& command, const TakeOutput& take, const std::stop_token& stop);

}  // namespace fangxing::executor
