#include "domain/release/task.h"

#include <algorithm>

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

}  // namespace

void apply(Task& task, const Task::Event& event) {
    struct Apply {
        Task& task;
        void operator()(const TaskOpened& each) const { task.opened = each; }
        void operator()(const TaskDone& each) const {
            task.done = each;
            task.state = TaskState::done;
        }
        void operator()(const TaskWithdrawn&) const { task.state = TaskState::withdrawn; }
        void operator()(const TaskTakenOver& each) const {
            task.opened.instance = each.instance;
            task.opened.element_key = each.element_key;
            task.opened.element = each.element;
        }
    };
    std::visit(Apply{task}, event);
}

base::Result<void> may_do(const Task& task, const access::Actor& actor) {
    const auto& opened = task.opened;
    const bool named = std::ranges::find(opened.people, actor.id) != opened.people.end();
    const bool holder =
        opened.people.empty() && std::ranges::any_of(opened.roles, [&](const std::string& role) {
            return access::holds(actor, role, opened.place);
        });
    if (named || holder) return {};
    std::string roles;
    for (const auto& role : opened.roles) roles += (roles.empty() ? "" : ", ") + role;
    return refuse(Kind::forbidden, "task.not_yours", {{"roles", roles}});
}

base::Result<void> must_be_apart(const std::vector<access::PersonId>& others,
                                 const access::Actor& actor) {
    if (std::ranges::find(others, actor.natural) == others.end()) return {};
    return refuse(Kind::forbidden, "task.apart");
}

base::Result<std::vector<Task::Event>> complete(const Task& task, bool held, bool ended,
                                                const Completion& completion,
                                                const access::Actor& actor, base::Instant now) {
    TRY(may_do(task, actor));
    if (task.state != TaskState::open) return refuse(Kind::conflict, "task.already_done");
    if (ended) return refuse(Kind::conflict, "release.ended");
    if (held) return refuse(Kind::conflict, "release.held");

    const auto& opened = task.opened;
    const std::string first = opened.verdicts.empty() ? "done" : opened.verdicts.front();
    const std::string verdict = completion.verdict.empty() ? first : completion.verdict;
    const bool known =
        verdict == first || std::ranges::find(opened.verdicts, verdict) != opened.verdicts.end();
    if (!known) {
        return refuse(Kind::invalid, "task.unknown_verdict", {{"verdict", verdict}},
                      {{"task.unknown_verdict", "/verdict", {}}});
    }
    const bool returns = verdict == "return" && !opened.returns.empty();
    const std::string to =
        returns && completion.to.empty() ? opened.returns.front() : completion.to;
    if (!to.empty() && std::ranges::find(opened.returns, to) == opened.returns.end()) {
        return refuse(Kind::invalid, "task.unknown_return", {{"to", to}},
                      {{"task.unknown_return", "/to", {}}});
    }
    if (verdict != first && completion.reason.find_first_not_of(" \t\r\n") == std::string::npos) {
        return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/reason", {}}});
    }
    return std::vector<Task::Event>{TaskDone{verdict, to, actor.id, actor.natural, false, now}};
}

}  // namespace fangxing::release
