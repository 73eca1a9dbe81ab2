// The deployment process against a real sshd, step by step.
#include <doctest/doctest.h>

#include <filesystem>

#include "stage.h"

using namespace fangxing;
using namespace fangxing::test;

TEST_CASE("steps that succeed, fail, and take too long") {
    Stage stage;
    const std::string package(300'000, 'p');
    stage.server.hold_blob(base::digest_of(package), package);
    stage.start();

    stage.hand_out(stage.ssh("cat \"$FX_ARTIFACT\" > \"$HOME/it's here\"\n"
                             "echo \"$FX_STEP $FX_DIGEST 放行\"; printf '\\377'; cat"),
                   "good", package);
    CHECK(ending(stage.server.wait_end("good")) == "done  0");
    CHECK(read_file(stage.host.home() + "/it's here") == package);
    const auto said = "f0 " + base::digest_of(package).text + " 放行\n\xEF\xBF\xBD";
    CHECK(stage.server.output("good") == said);
    CHECK(stage.server.wait_end("good").text("output") == base::digest_of(said).text);

    stage.hand_out(stage.ssh("echo no >&2; exit 3"), "bad");
    CHECK(ending(stage.server.wait_end("bad")) == "failed exited 3");
    CHECK(stage.server.output("bad") == "no\n");

    stage.hand_out(stage.ssh("exit 255"), "like_ssh");
    CHECK(ending(stage.server.wait_end("like_ssh")) == "failed exited 254");

    stage.hand_out(stage.ssh("sleep 60; touch \"$HOME/late\"", 1), "slow");
    CHECK(ending(stage.server.wait_end("slow")) == "failed timed_out 124");
    CHECK_FALSE(std::filesystem::exists(stage.host.home() + "/late"));
    CHECK(stage.stop() == 0);
}

TEST_CASE("a connection that breaks in the middle leaves the step unknown") {
    Stage stage;
    stage.start();
    // The shell's parent is timeout, whose parent serves this connection.
    stage.hand_out(stage.ssh("kill -9 $(awk '{print $4}' /proc/$PPID/stat); sleep 5"), "cut");
    CHECK(ending(stage.server.wait_end("cut")) == "unknown connection_lost 0");
}

TEST_CASE("a changed host key stops the run before any byte is sent") {
    Stage stage;
    const std::string package = "secret package";
    stage.server.hold_blob(base::digest_of(package), package);
    stage.host.change_host_key();
    stage.start();
    stage.hand_out(stage.ssh("cat \"$FX_ARTIFACT\""), "changed", package);
    CHECK(ending(stage.server.wait_end("changed")) == "failed host_key_mismatch 0");
    CHECK(stage.host.log().find("Accepted") == std::string::npos);
    CHECK(std::filesystem::is_empty(stage.host.home()));
}

TEST_CASE("other bytes than the cleared ones are not handed over") {
    Stage stage;
    stage.server.hold_blob(base::digest_of("right"), "wrong");
    stage.start();
    stage.hand_out(stage.ssh("cat \"$FX_ARTIFACT\""), "swapped", "right");
    CHECK(ending(stage.server.wait_end("swapped")) == "failed artifact_differs 0");
    CHECK(std::filesystem::is_empty(stage.host.home()));
}

TEST_CASE("a refused ticket is reported and can never run") {
    Stage stage;
    stage.start();
    TestKey other;
    const auto cleared = clear(stage.ssh("touch \"$HOME/ran\""), stage.host.target(), {});
    stage.server.offer(seal(other, ticket_for(other, cleared, "foreign")), "foreign");
    CHECK(ending(stage.server.wait_end("foreign")) == "failed ticket.foreign_key 0");

    stage.server.move_clock(noon + std::chrono::minutes(10));
    stage.hand_out(stage.ssh("touch \"$HOME/ran\""), "old");
    CHECK(ending(stage.server.wait_end("old")) == "failed ticket.expired 0");
    stage.server.move_clock(noon);
    stage.hand_out(stage.ssh("touch \"$HOME/ran\""), "old");
    stage.hand_out(stage.ssh("true"), "after");
    stage.server.wait_end("after");
    CHECK_FALSE(std::filesystem::exists(stage.host.home() + "/ran"));
}

TEST_CASE("a check waits until the address answers as it should") {
    Stage stage;
    FakeServer site("");
    stage.start();
    deployment::PlanStep look;
    look.what = "look";
    look.kind = deployment::StepKind::check;
    look.url = "http://127.0.0.1:" + std::to_string(site.port()) + "/healthz";
    look.expect = "version 2";
    look.timeout_s = 10;
    site.answer_gets({{503, "starting"}, {200, "version 1"}, {200, "this is version 2"}});
    stage.hand_out(look, "healthy");
    CHECK(ending(stage.server.wait_end("healthy")) == "done  0");
    CAPTURE(stage.server.output("healthy"));
    CHECK(stage.server.output("healthy").find("status 503") != std::string::npos);
    look.timeout_s = 1;
    site.answer_gets({{200, "version 1"}});
    stage.hand_out(look, "ill");
    CHECK(ending(stage.server.wait_end("ill")) == "failed not_healthy 0");
}
