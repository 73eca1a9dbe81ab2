#include "app/views/coming.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>

#include "app/bridge/case.h"
#include "app/bridge/step_rules.h"
#include "app/views/my_steps.h"
#include "domain/release/facts.h"
#include "domain/release/timing.h"

namespace fangxing::app {
namespace {

constexpr int most_releases = 200;  // the newest
constexpr std::size_t most_foreseen = 100;

TaskLine foreseen(const release::Release& release, base::Words name, const std::string& step) {
    TaskLine out;
    out.name = std::move(name);
    out.step = step;
    out.release = release.id;
    out.release_number = release.number;
    out.release_title = release.title;
    return out;
}

release::TaskKind kind_of_step(const StepRule& rule, const std::string& form) {
    if (!rule.signs.empty() || !rule.files.empty()) return release::TaskKind::sign;
    if (!rule.verdicts.empty()) return release::TaskKind::decide;
    if (!rule.does.empty()) return release::TaskKind::work;
    return form.empty() ? release::TaskKind::check : release::TaskKind::fill;
}

// The steps of one release, looked at from where it stands.
class Ahead {
  public:
    explicit Ahead(Case& of)
        : of_(of), tasks_(of.work().where<release::Task>("release", of.release().id.value)) {
        for (const auto& task : tasks_) {
            const bool is_past =
                task.state == release::TaskState::done && task.opened.round == of.release().round;
            if (is_past || task.state == release::TaskState::open) met_.insert(task.opened.step);
        }
        const auto* stage = of.pack().stage(of.release().stage);
        rank_ = stage ? stage->rank : 0;
    }

    // The nearest of mine behind each open task; what stands before it in rank was passed already.
    void add_next(std::vector<TaskLine>& out) {
        for (const auto& task : tasks_) {
            if (task.state != release::TaskState::open) continue;
            for (const auto& [id, process] : of_.pack().deployment.processes) {
                const auto* element = process->find(task.opened.element);
                if (element && step_of(*element) == task.opened.step) {
                    look_behind(*process, *element, out);
                }
            }
        }
    }

    void add_seats(std::vector<TaskLine>& out) {
        for (const auto& seat : of_.seats()) {
            if (seat.dropped || seat.approval || met_.contains(seat.chair.step)) continue;
            if (!access::holds(of_.work().actor(), seat.chair.role, seat.chair.place)) continue;
            add(seat.chair.step, out);
        }
    }

  private:
    void look_behind(const bpmn::Process& process, const bpmn::Element& from,
                     std::vector<TaskLine>& out) {
        std::deque<bpmn::Index> queue;
        std::set<bpmn::Index> seen;
        const auto follow = [&](const bpmn::Element& element) {
            for (const auto flow : element.outgoing) queue.push_back(process.flow(flow).target);
        };
        follow(from);
        while (!queue.empty()) {
            const auto& element = process.at(queue.front());
            queue.pop_front();
            if (!seen.insert(element.self).second) continue;
            if (element.kind == bpmn::Kind::user_task && is_next(element)) {
                if (is_mine(step_of(element))) return add(step_of(element), out);
            }
            if (element.kind == bpmn::Kind::sub_process && element.start != bpmn::none) {
                queue.push_back(element.start);
            } else if (element.kind == bpmn::Kind::end_event && element.parent != bpmn::none) {
                follow(process.at(element.parent));
            } else {
                follow(element);
            }
        }
    }

    bool is_next(const bpmn::Element& element) const {
        const auto* stage = of_.pack().stage(element.stage);
        return !met_.contains(step_of(element)) && (!stage || stage->rank >= rank_);
    }

    bool is_mine(const std::string& step) const {
        const auto* rule = of_.pack().step(step);
        if (!rule) return false;
        const auto holds = [&](const std::string& role) {
            return access::holds(of_.work().actor(), role, of_.place());
        };
        if (!rule->role.feel) return holds(rule->role.literal);
        const auto value = of_.evaluate(rule->role.feel);
        if (const auto* text = value.string()) return holds(*text);
        const auto* list = value.list();
        return list && std::ranges::any_of(*list, [&](const feel::Value& each) {
                   return each.string() && holds(*each.string());
               });
    }

    void add(const std::string& step, std::vector<TaskLine>& out) {
        const auto* rule = of_.pack().step(step);
        if (!rule || !met_.insert(step).second) return;
        auto line = foreseen(of_.release(), name_of_step(of_.pack(), step), step);
        line.code = rule->code;
        line.kind = kind_of_step(*rule, rule->gives.empty() ? "" : rule->gives.front().id);
        out.push_back(std::move(line));
    }

    Case& of_;
    std::vector<release::Task> tasks_;
    std::set<std::string> met_;  // steps that are open, done in this round, or told already
    int rank_ = 0;
};

// Manual steps that the plan gives me, while their deployment has not begun.
void add_plan(Work& work, const release::Release& release, std::vector<TaskLine>& out) {
    const auto* steps = release::fact(release, "plan.steps");
    if (release.deployment || !steps || !steps->array()) return;
    const auto by = release::moved_by(release);
    for (const auto& step : *steps->array()) {
        if (step.text("kind") != "manual" || step.text("person") != work.actor().login) continue;
        const auto what = step.text("what");
        auto line = foreseen(release, {what, what}, std::string(manual_step));
        line.kind = release::TaskKind::work;
        const auto start = base::parse_instant(step.text("start"));
        line.due = start ? std::optional(*start + by) : release.start;
        out.push_back(std::move(line));
    }
}

}  // namespace

std::vector<TaskLine> coming_tasks(Work& work) {
    std::vector<TaskLine> out;
    const auto open = work.store().newest(release::Release::table, {{"is_open", std::int64_t{1}}},
                                          0, most_releases);
    for (const auto& row : open) {
        if (out.size() >= most_foreseen) break;
        auto of = Case::open(work, {row.id});
        if (!of) continue;
        Ahead ahead(*of);
        ahead.add_seats(out);
        ahead.add_next(out);
        add_plan(work, of->release(), out);
    }
    std::ranges::sort(out, {}, [](const TaskLine& line) {
        return std::tuple(line.due.value_or(base::Instant{INT64_MAX}), line.release.value,
                          line.step);
    });
    return out;
}

}  // namespace fangxing::app
