#include "app/bridge/open_tasks.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace fangxing::app {
namespace {

constexpr int tasks_at_a_time = 50;
constexpr int all_at_a_time = 1000;

Position place_in_order(const release::Task& task) {
    return {task.opened.due.value_or(release::never_due).us, task.id.value};
}

bool is_before(const release::Task& one, const release::Task& other) {
    const auto a = place_in_order(one);
    const auto b = place_in_order(other);
    return std::tie(a.cell, a.id) < std::tie(b.cell, b.id);
}

// All that are open to just these.
std::vector<release::Task> all_open_to(Work& work, const std::string& open_to) {
    std::vector<release::Task> out;
    Position after;
    for (bool more = true; more;) {
        auto page =
            work.in_order<release::Task>("due", {{"open_to", open_to}}, after, all_at_a_time);
        more = std::cmp_equal(page.size(), all_at_a_time);
        if (more) after = place_in_order(page.back());
        std::ranges::move(page, std::back_inserter(out));
    }
    return out;
}

}  // namespace

std::vector<release::Task> open_tasks_of_role(Work& work, const std::string& role) {
    auto out = all_open_to(work, release::open_to(role));
    const auto shared = all_open_to(work, "");
    std::ranges::copy_if(shared, std::back_inserter(out), [&](const release::Task& task) {
        return std::ranges::find(task.opened.roles, role) != task.opened.roles.end();
    });
    std::ranges::sort(out, {}, &release::Task::id);
    return out;
}

OpenTasks::OpenTasks(Work& work) : work_(work) {
    const auto& actor = work.actor();
    lanes_.push_back({release::open_to(actor.id)});
    lanes_.push_back({""});  // to several: among them may be he
    std::set<std::string> everywhere;
    for (const auto& held : actor.roles) {
        if (held.place.unit || !everywhere.insert(held.role).second) continue;
        lanes_.push_back({release::open_to(held.role)});
    }
    std::set<std::pair<std::string, access::UnitId>> there;
    for (const auto& held : actor.roles) {
        if (everywhere.contains(held.role)) continue;
        if (!there.emplace(held.role, held.place.unit).second) continue;
        lanes_.push_back({release::open_to(held.role), held.place.unit});
    }
}

// The lane's next that he may do; null where there is none.
const release::Task* OpenTasks::front(Lane& lane) {
    for (;;) {
        while (lane.taken < lane.read.size()) {
            const auto& task = lane.read[lane.taken];
            if (release::may_do(task, work_.actor())) return &task;
            ++lane.taken;
        }
        if (lane.is_read) return nullptr;
        Columns wanted{{"open_to", lane.open_to}};
        if (lane.unit) wanted.emplace_back("unit", lane.unit.value);
        lane.read = work_.in_order<release::Task>("due", wanted, lane.after, tasks_at_a_time);
        lane.taken = 0;
        lane.is_read = std::cmp_less(lane.read.size(), tasks_at_a_time);
        if (!lane.read.empty()) lane.after = place_in_order(lane.read.back());
    }
}

std::optional<release::Task> OpenTasks::next() {
    Lane* first = nullptr;
    for (auto& lane : lanes_) {
        const auto* task = front(lane);
        if (task && (!first || is_before(*task, first->read[first->taken]))) first = &lane;
    }
    if (!first) return std::nullopt;
    return std::move(first->read[first->taken++]);
}

}  // namespace fangxing::app
