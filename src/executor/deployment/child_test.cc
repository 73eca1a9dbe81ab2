#include "executor/deployment/child.h"

#include <doctest/doctest.h>

#include <thread>

using namespace fangxing::executor;

namespace {

struct Outcome {
    Ending ending;
    std::string said;
};
Outcome run(const std::string& script, std::chrono::seconds limit = std::chrono::seconds(20),
            const std::string& input = {}) {
    Outcome out;
    const Command command{.arguments = {"/bin/sh", "-c", script},
                          .directory = "/tmp",
                          .input = input,
                          .input_file = {},
                          .limit = limit};
    out.ending = run_child(command, [&](std::string_view text) { out.said += text; }, {});
    return out;
}

}  // namespace

TEST_CASE("how a child ends") {
    struct Row {
        const char* script;
        Ending::Why why;
        int code;
        const char* said;
    };
    const Row rows[] = {
        {"echo out; echo err >&2", Ending::Why::exited, 0, "out\nerr\n"},
        {"exit 7", Ending::Why::exited, 7, ""},
        {"kill -9 $$", Ending::Why::killed, 9, ""},
        {"cat", Ending::Why::exited, 0, ""},
        {"echo $HOME $PATH; pwd", Ending::Why::exited, 0, "/tmp /usr/bin:/bin\n/tmp\n"},
        {"env | wc -l", Ending::Why::exited, 0, "4\n"},  // HOME, LANG, PATH, and sh's PWD
        // a daemon that keeps the pipe does not keep us
        {"echo x; sleep 60 & exit 0", Ending::Why::exited, 0, "x\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.script);
        const auto outcome = run(row.script);
        CHECK(outcome.ending.why == row.why);
        CHECK(outcome.ending.exit_code == row.code);
        CHECK(outcome.said == row.said);
    }
    CHECK(run("cat", std::chrono::seconds(20), "given").said == "given");
    const std::string much(300'000, 'x');
    CHECK(run("cat", std::chrono::seconds(20), much).said == much);
}

TEST_CASE("a child that takes too long, says too much, or is stopped is killed with its group") {
    const auto slow = run("echo a; sleep 60 & sleep 60", std::chrono::seconds(1));
    CHECK(slow.ending.why == Ending::Why::timed_out);
    CHECK(slow.said == "a\n");
    CHECK(run("yes").ending.why == Ending::Why::too_much_output);

    std::stop_source stop;
    const Command command{.arguments = {"/bin/sleep", "60"},
                          .directory = "/tmp",
                          .input = {},
                          .input_file = {},
                          .limit = std::chrono::seconds(60)};
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const auto ending = run_child(command, [](std::string_view) {}, stop.get_token());
    stopper.join();
    CHECK(ending.why == Ending::Why::stopped);
}

TEST_CASE("what cannot be started says so") {
    Command command{.arguments = {"/bin/cat"},
                    .directory = "/tmp",
                    .input = {},
                    .input_file = "/tmp/there is no such file",
                    .limit = std::chrono::seconds(5)};
    const auto ignore = [](std::string_view) {};
    CHECK(run_child(command, ignore, {}).why == Ending::Why::not_started);
    command.input_file.clear();
    command.arguments = {"/no/such/program"};
    CHECK(run_child(command, ignore, {}).exit_code == 127);
}
