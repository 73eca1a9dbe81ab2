// My tasks (待办): what waits for me, or what I have done, newest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/views/shown.h"
#include "app/work.h"

namespace fangxing::app {

struct TaskLine {
    release::TaskId id;
    base::Words name;
    std::string code;
    std::string step;
    release::TaskKind kind = release::TaskKind::fill;
    release::TaskState state = release::TaskState::open;
    bool resign = false;
    std::string form;
    std::string work;
    base::Instant since;
    std::optional<base::Instant> due;
    bool overdue = false;
    release::ReleaseId release;
    std::string release_number;
    std::string release_title;
    base::Ref site;  // where it is done, of a task of a site's own way
    base::Words site_name;
    std::string verdict;
    base::Words verdict_name;
    bool assigned = false;  // given by hand to a person, beside the flow
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("code", self.code);
        field("step", self.step);
        field("kind", self.kind);
        field("state", self.state);
        field("resign", self.resign);
        field("form", self.form);
        field("work", self.work);
        field("since", self.since);
        field("due", self.due);
        field("overdue", self.overdue);
        field("release", self.release);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("site", self.site);
        field("site_name", self.site_name);
        field("verdict", self.verdict);
        field("verdict_name", self.verdict_name);
        field("assigned", self.assigned);
    }
};
struct TaskPage {
    std::vector<TaskLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct MyTasks {
    static constexpr access::Permission permission = access::Permission::use_own_account;
    using Answer = TaskPage;

    std::optional<std::string> state;  // "open" (default), "done" or "coming"
    std::optional<std::string> text;   // in name or release, or where the step's number begins
    std::optional<int> limit;          // 1 to 200, otherwise 100
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("text", self.text);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const MyTasks& view);

TaskLine task_line(const release::Task& task, const ReleaseNamed& release, base::Instant now);

}  // namespace fangxing::app
