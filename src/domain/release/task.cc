#include "domain/release/task.h"

#include <algorithm>
#include <tuple>

#include "domain/release/demands.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

base::Result<std::vector<Task::Event>> hand_on(const Task& task, const TaskHandedOn& handed,
                                               const std::string& reason) {
    if (task.state != TaskState::open) return refuse(Kind::conflict, "task.already_done");
    TRY(must_have_reason(reason));
    return std::vector<Task::Event>{handed};
}

}  // namespace

std::string open_to(access::PersonId person) {
    return "person:" + person.text();
}

std::string open_to(const std::string& role) {
    return "role:" + role;
}

std::optional<std::string> open_to(const Task& task) {
    if (task.state != TaskState::open) return std::nullopt;
    const auto& [people, roles] = std::tie(task.opened.people, task.opened.roles);
    if (people.size() == 1) return open_to(people.front());
    if (people.empty() && roles.size() == 1) return open_to(roles.front());
    return std::string();
}

void apply(Task& task, const Task::Event& event) {
    struct Apply {
        Task& task;
        void operator()(const TaskOpened& each) const { task.opened = each; }
        void operator()(const TaskDone& each) const {
            task.done = each;
            task.state = TaskState::done;
        }
        void operator()(const TaskWithdrawn&) const { task.state = TaskState::withdrawn; }
        void operator()(const TaskHandedOn& each) const {
            task.opened.people = {each.to};
            task.opened.delegated_by = each.on_behalf ? each.by : access::PersonId{};
            task.opened.delegated_by_natural =
                each.on_behalf ? each.by_natural : access::PersonId{};
        }
        void operator()(const TaskReminded&) const {}
        void operator()(const TaskEscalated&) const {}
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

std::vector<access::PersonId> behind(const Task& task, const access::Actor& actor) {
    std::vector<access::PersonId> out{actor.natural};
    if (task.opened.delegated_by_natural) out.push_back(task.opened.delegated_by_natural);
    return out;
}

base::Result<void> must_be_apart(const std::vector<access::PersonId>& others,
                                 const std::vector<access::PersonId>& here) {
    const bool meets = std::ranges::any_of(here, [&](access::PersonId person) {
        return std::ranges::find(others, person) != others.end();
    });
    if (!meets) return {};
    return refuse(Kind::forbidden, "task.apart");
}

base::Result<std::vector<Task::Event>> delegate(const Task& task, access::PersonId to,
                                                const std::string& reason,
                                                const access::Actor& actor, base::Instant now) {
    TRY(may_do(task, actor));
    if (task.opened.delegated_by) return refuse(Kind::forbidden, "task.delegated_already");
    if (to == actor.id) {
        return refuse(Kind::invalid, "task.same_person", {}, {{"task.same_person", "/person", {}}});
    }
    return hand_on(task, TaskHandedOn{to, true, actor.id, actor.natural, now}, reason);
}

base::Result<std::vector<Task::Event>> reassign(const Task& task, access::PersonId to,
                                                const std::string& reason,
                                                const access::Actor& actor, base::Instant now) {
    return hand_on(task, TaskHandedOn{to, false, actor.id, actor.natural, now}, reason);
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
    if (verdict != first) TRY(must_have_reason(completion.reason));
    // A reason for another verdict than the first is words enough.
    const auto& words = completion.comment.empty() ? completion.reason : completion.comment;
    if (opened.asks_comment && is_blank(words)) {
        return refuse(Kind::invalid, "comment.missing", {}, {{"comment.missing", "/comment", {}}});
    }
    return std::vector<Task::Event>{
        TaskDone{verdict, to, actor.id, actor.natural, false, now, words, completion.answers}};
}

}  // namespace fangxing::release
