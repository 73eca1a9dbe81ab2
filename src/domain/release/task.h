// A human step (任务): who should do what for which release, and what came of it.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"
#include "domain/release/task_events.h"

namespace fangxing::release {

// Sorts behind whatever is due.
constexpr base::Instant never_due{std::numeric_limits<std::int64_t>::max()};

struct Task;
// What an open task is found by: its one person, else its one role; the empty text where it is open
// to several, nothing where it is not open.
std::optional<std::string> open_to(const Task& task);
std::string open_to(access::PersonId person);
std::string open_to(const std::string& role);

struct Task {
    static constexpr std::string_view table = "tasks";
    static constexpr std::string_view noun = "task";
    using Event = std::variant<TaskOpened, TaskDone, TaskWithdrawn, TaskTakenOver, TaskReminded,
                               TaskEscalated, TaskHandedOn>;

    TaskId id;
    std::int64_t version = 0;
    TaskOpened opened;
    TaskState state = TaskState::open;
    TaskDone done;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("opened", self.opened);
        field("state", self.state);
        field("done", self.done);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.opened.release);
        column("instance", self.opened.instance);
        column("state", self.state);
        column("open_to", open_to(self));
        column("unit", self.opened.place.unit);
        column("due", self.opened.due.value_or(never_due));
        column("done_by", self.done.by);
    }
    static std::int64_t release_of(const Task& self) { return self.opened.release.value; }
};
void apply(Task& task, const Task::Event& event);

// May this person do it: named, or holder of one of its roles at its place? An administrator may
// not (INV-25). Refuses 403 `task.not_yours`.
base::Result<void> may_do(const Task& task, const access::Actor& actor);

// The natural persons behind an act on this task: who does it, and for whom.
std::vector<access::PersonId> behind(const Task& task, const access::Actor& actor);

// Segregation: none of those who did the other steps, under any account. Refuses 403 `task.apart`.
base::Result<void> must_be_apart(const std::vector<access::PersonId>& others,
                                 const std::vector<access::PersonId>& here);

// A holder hands his task to another person, who acts for him. Refuses 403 `task.not_yours`, 409
// `task.already_done`, 422 `reason.missing`, 422 `task.same_person`, 403 `task.delegated_already`
// (what was delegated is not delegated on).
base::Result<std::vector<Task::Event>> delegate(const Task& task, access::PersonId to,
                                                const std::string& reason,
                                                const access::Actor& actor, base::Instant now);
// Whoever leads gives it to another person. Refuses 409 `task.already_done`, 422 `reason.missing`.
base::Result<std::vector<Task::Event>> reassign(const Task& task, access::PersonId to,
                                                const std::string& reason,
                                                const access::Actor& actor, base::Instant now);

struct Completion {
    std::string verdict;  // empty: the first of the step's verdicts, or "done"
    std::string to;
    std::string reason;
    std::string comment = {};
    base::Json answers = {};
};
// Refuses 409 `task.already_done`, 409 `release.held`, 409 `release.ended`, 422
// `task.unknown_verdict`, 422 `task.unknown_return`, 422 `reason.missing` for anything but the
// first verdict, 422 `comment.missing` where the task asks for one, 403 as `may_do`.
base::Result<std::vector<Task::Event>> complete(const Task& task, bool held, bool ended,
                                                const Completion& completion,
                                                const access::Actor& actor, base::Instant now);

}  // namespace fangxing::release
