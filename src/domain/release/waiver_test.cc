#include "domain/release/waiver.h"

#include <doctest/doctest.h>

using namespace fangxing;

TEST_CASE("a missing test may be waived, with a reason, and nothing else") {
    release::Release release;
    base::Json entry;
    entry.put("what", "性能测试");
    base::Json list{base::Json::Array{}};
    list.push(entry);
    release.facts["tests.missing"] = list;
    release::Task task;
    task.opened.name = {"性能测试", "性能测试"};
    const auto code = [&](const std::string& reason) {
        const auto came = release::waive(task, release, reason, {1});
        return came ? std::string() : came.error().code;
    };
    CHECK(code("不再需要") == "");
    CHECK(code(" ") == "reason.missing");
    SUBCASE("another follow-up") {
        task.opened.name = {"观察日志", "观察日志"};
        CHECK(code("不再需要") == "task.not_a_missing_test");
    }
    SUBCASE("a task of the flow that is called the same") {
        task.opened.element_key = 7;
        CHECK(code("不再需要") == "task.not_a_missing_test");
    }
    SUBCASE("one that is done") {
        task.state = release::TaskState::done;
        CHECK(code("不再需要") == "task.already_done");
    }
}
