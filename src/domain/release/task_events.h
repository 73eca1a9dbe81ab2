// What can happen to a task; the journal's words for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/words.h"
#include "domain/access/access.h"
#include "domain/release/events.h"
#include "domain/release/task_moves.h"

namespace fangxing::release {

struct TaskTag;
using TaskId = base::Id<TaskTag>;

// What it takes: a form to fill in, a signature, a decision, checks to answer, or one of the
// domain's own work lists.
enum class TaskKind { fill, sign, decide, check, work };
constexpr auto names(TaskKind) {
    return base::named<TaskKind>({{TaskKind::fill, "fill"},
                                  {TaskKind::sign, "sign"},
                                  {TaskKind::decide, "decide"},
                                  {TaskKind::check, "check"},
                                  {TaskKind::work, "work"}});
}
enum class TaskState { open, done, withdrawn };
constexpr auto names(TaskState) {
    return base::named<TaskState>({{TaskState::open, "open"},
                                   {TaskState::done, "done"},
                                   {TaskState::withdrawn, "withdrawn"}});
}

struct TaskOpened {
    static constexpr std::string_view type = "task.opened";
    ReleaseId release;
    base::Ref instance;  // of the process; none for tasks that the domain opens itself
    std::int64_t element_key = 0;
    std::string element;
    std::string step;
    std::string code;  // number in the source document
    base::Words name;
    TaskKind kind = TaskKind::fill;
    std::string stage;
    std::vector<std::string> roles;
    access::Place place;
    std::vector<access::PersonId> people;  // named persons; empty: the holders of the roles
    base::Ref seat;                        // of a sign task
    std::string form;                      // record to fill in
    std::string work;                      // "cmdb", "acknowledge" …
    std::vector<std::string> verdicts;
    std::vector<std::string> returns;
    std::optional<base::Instant> due;
    int round = 1;
    bool resign = false;
    access::PersonId delegated_by = {};  // whose task it is, where another does it for him
    access::PersonId delegated_by_natural = {};
    bool asks_comment = false;  // done only with words of one's own: an opinion, a result
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("instance", self.instance);
        field("element_key", self.element_key);
        field("element", self.element);
        field("step", self.step);
        field("code", self.code);
        field("name", self.name);
        field("kind", self.kind);
        field("stage", self.stage);
        field("roles", self.roles);
        field("place", self.place);
        field("people", self.people);
        field("seat", self.seat);
        field("form", self.form);
        field("work", self.work);
        field("verdicts", self.verdicts);
        field("returns", self.returns);
        field("due", self.due);
        field("round", self.round);
        field("resign", self.resign);
        field("delegated_by", self.delegated_by);
        field("delegated_by_natural", self.delegated_by_natural);
        field("asks_comment", self.asks_comment);
        field("at", self.at);
    }
};
struct TaskDone {
    static constexpr std::string_view type = "task.done";
    std::string verdict;
    std::string to;  // step returned to
    access::PersonId by;
    access::PersonId by_natural;
    bool kept = false;  // a standing signature closed it
    base::Instant at;
    std::string comment = {};  // opinion or result, in the person's own words
    base::Json answers = {};   // to the step's checks
    static void describe(auto& field, auto& self) {
        field("verdict", self.verdict);
        field("to", self.to);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("kept", self.kept);
        field("at", self.at);
        field("comment", self.comment);
        field("answers", self.answers);
    }
};
struct TaskWithdrawn {
    static constexpr std::string_view type = "task.withdrawn";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
// A flow's sign task takes over the re-sign task of its seat: one open task a seat.
struct TaskTakenOver {
    static constexpr std::string_view type = "task.taken_over";
    base::Ref instance;
    std::int64_t element_key = 0;
    std::string element;
    static void describe(auto& field, auto& self) {
        field("instance", self.instance);
        field("element_key", self.element_key);
        field("element", self.element);
    }
};

}  // namespace fangxing::release
