// Death and stop of the deployment process in the middle of a step: nothing is lost, nothing runs
// twice.
#include <doctest/doctest.h>

#include <filesystem>

#include "stage.h"

using namespace fangxing;
using namespace fangxing::test;

namespace {

// Marks each run on the target, says so, and goes on for long.
deployment::PlanStep long_step(const Stage& stage) {
    return stage.ssh("echo run >> \"$HOME/runs\"; echo begun; sleep 20", 30);
}
std::string runs(const Stage& stage) {
    return read_file(stage.host.home() + "/runs");
}

}  // namespace

TEST_CASE("killed in the middle of a step: unknown, and never run again") {
    Stage stage;
    stage.start();
    stage.hand_out(long_step(stage), "one");
    stage.server.wait_output("one", "begun");
    stage.kill_hard();
    CHECK_FALSE(stage.server.find_end("one"));

    stage.hand_out(long_step(stage), "one");
    stage.start();
    CHECK(ending(stage.server.wait_end("one")) == "unknown executor_restarted 0");
    stage.hand_out(stage.ssh("true"), "two");
    CHECK(ending(stage.server.wait_end("two")) == "done  0");
    CHECK(runs(stage) == "run\n");
    CHECK(stage.server.output("one") == "begun\n");
}

TEST_CASE("stopped in the middle of a step: unknown, reported by the next start") {
    Stage stage;
    stage.start(0);
    stage.hand_out(long_step(stage), "one");
    stage.server.wait_output("one", "begun");
    CHECK(stage.stop() == 0);
    stage.start();
    CHECK(ending(stage.server.wait_end("one")) == "unknown stopped 0");
    CHECK(runs(stage) == "run\n");
}

TEST_CASE("stopping waits a while for the running step") {
    Stage stage;
    stage.start(10);
    stage.hand_out(stage.ssh("echo begun; sleep 1; echo ended"), "one");
    stage.server.wait_output("one", "begun");
    CHECK(stage.stop() == 0);
    stage.start();
    CHECK(ending(stage.server.wait_end("one")) == "done  0");
    CHECK(stage.server.output("one") == "begun\nended\n");
}

TEST_CASE("an end is reported until the server takes it, by a later start if need be") {
    Stage stage;
    stage.server.lose_ends(1000);
    stage.start();
    stage.hand_out(stage.ssh("echo run >> \"$HOME/runs\"; echo said"), "one");
    stage.server.wait_output("one", "said");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    stage.kill_hard();
    stage.server.lose_ends(2);
    stage.start();
    const auto end = ending(stage.server.wait_end("one"));
    // Killed after the result was written down, or just before.
    CHECK((end == "done  0" || end == "unknown executor_restarted 0"));
    CHECK(runs(stage) == "run\n");
    CHECK(stage.server.ends("one") == 1);
}

TEST_CASE("one process at a time holds the journal") {
    Stage stage;
    stage.start();
    stage.hand_out(stage.ssh("true"), "one");
    stage.server.wait_end("one");
    const auto command = std::string(FX_EXECUTE_ALONE) + " " + stage.folder / "socket" + " " +
                         stage.folder / "data" + " " + stage.folder / "public_key" + " " +
                         stage.host.key() + " 0 2>/dev/null";
    CHECK(::system(command.c_str()) == 1 << 8);
}
