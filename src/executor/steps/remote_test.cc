#include "executor/steps/remote.h"

#include <doctest/doctest.h>

#include "executor/deployment/child.h"

using namespace fangxing;
using namespace fangxing::executor;

namespace {

// What a shell makes of the script.
std::string shell(const std::string& script, int* code = nullptr) {
    std::string said;
    const Command command{.arguments = {"/bin/sh", "-s"},
                          .directory = "/tmp",
                          .input = script,
                          .input_file = {},
                          .limit = std::chrono::seconds(10)};
    const auto ending = run_child(command, [&](std::string_view text) { said += text; }, {});
    if (code) *code = ending.exit_code;
    return said;
}

deployment::Ticket ticket(const std::string& command) {
    deployment::Ticket out;
    out.release = {7};
    out.index = 3;
    out.step.command = command;
    out.artifacts = {{"it's; rm -rf $HOME `id`", base::digest_of("a")},
                     {"second", base::digest_of("b")}};
    return out;
}

}  // namespace

TEST_CASE("a quoted word stays one word") {
    for (const std::string word : {"", "plain", "it's", "$HOME `id` $(id)", "a\nb", "\\'\"*"}) {
        CHECK(shell("printf %s " + shell_word(word)) == word);
    }
}

TEST_CASE("a step's command gets its variables and no standard input") {
    CHECK(shell(step_script(ticket("echo $FX_STEP $FX_RELEASE"))) ==
          "f3 " + base::id_text(7) + "\n");
    CHECK(shell(step_script(ticket("echo \"$FX_NAME|$FX_DIGEST_2\" $FX_ARTIFACT_NONE"))) ==
          "it's; rm -rf $HOME `id`|" + base::digest_of("b").text + "\n");
    CHECK(shell(step_script(ticket("cat; echo end"))) == "end\n");
    CHECK(shell(step_script(ticket("echo \"$FX_ARTIFACT_2\""))) ==
          "/tmp/" + remote_path(base::digest_of("b")) + "\n");
    int code = 0;
    shell(step_script(ticket("exit 255")), &code);
    CHECK(code == 254);
    shell(step_script(ticket("if")), &code);
    CHECK(code != 0);
}

TEST_CASE("only a command that names the artifact is given it") {
    CHECK(wants_artifacts(ticket("tar xf \"$FX_ARTIFACT\"").step));
    CHECK_FALSE(wants_artifacts(ticket("systemctl start app").step));
}
