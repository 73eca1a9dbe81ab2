#include "executor/deployment/journal.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "base/ensure.h"

using namespace fangxing;
using namespace fangxing::executor;
using deployment::StepState;

namespace {

struct Folder {
    std::string path = "/tmp/fx_journal_XXXXXX";
    Folder() { base::ensure(::mkdtemp(path.data()) != nullptr, "a test folder is made"); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file() const { return path + "/steps.jsonl"; }
    void add(const std::string& text) const {
        std::ofstream(file(), std::ios::app | std::ios::binary) << text;
    }
};

StepIntent intent(const std::string& nonce) {
    return {nonce, {1}, true, 2, base::Instant{3}};
}
const StepResult done{.state = StepState::done, .exit_code = 0, .why = {}, .output = {}};

}  // namespace

TEST_CASE("a nonce is burnt once, also for later starts") {
    const Folder folder;
    {
        StepJournal journal(folder.path);
        CHECK(journal.begin(intent("a")));
        CHECK_FALSE(journal.begin(intent("a")));
        journal.end("a", done);
        CHECK(journal.held() == std::vector<std::string>{"a"});
        CHECK(journal.unreported().at(0).intent.index == 2);
        journal.reported("a");
        CHECK(journal.held().empty());
    }
    StepJournal journal(folder.path);
    CHECK(journal.is_used("a"));
    CHECK_FALSE(journal.begin(intent("a")));
    CHECK(journal.unreported().empty());
    CHECK(journal.find("a")->result.state == StepState::done);
    CHECK_FALSE(journal.find("b"));
}

TEST_CASE("an intent without a result is unknown after a restart, and stays so") {
    const Folder folder;
    {
        StepJournal journal(folder.path);
        REQUIRE(journal.begin(intent("a")));
        CHECK(journal.find("a")->result.state == StepState::running);
    }
    for (int start = 0; start < 2; ++start) {
        StepJournal journal(folder.path);
        const auto left = journal.unreported();
        REQUIRE(left.size() == 1);
        CHECK(left[0].result.state == StepState::unknown);
        CHECK(left[0].result.why == "executor_restarted");
        CHECK(left[0].intent.back);
    }
}

TEST_CASE("a torn last line is cut off; damage before it is not passed over") {
    const Folder folder;
    {
        StepJournal journal(folder.path);
        REQUIRE(journal.begin(intent("a")));
        journal.end("a", done);
    }
    folder.add(R"({"line":"intent","nonce":"b")");
    {
        StepJournal journal(folder.path);
        CHECK_FALSE(journal.is_used("b"));
        CHECK(journal.begin(intent("c")));
    }
    CHECK(StepJournal(folder.path).is_used("c"));
    folder.add("not a line\n");
    CHECK_THROWS_AS(StepJournal(folder.path), base::DiskFailed);
}

TEST_CASE("two processes do not share a journal") {
    const Folder folder;
    const StepJournal journal(folder.path);
    CHECK_THROWS_AS(StepJournal(folder.path), base::Fault);
    CHECK_THROWS_AS(StepJournal(folder.path + "/none"), base::DiskFailed);
}
