#include <algorithm>
#include <map>

#include "process/bpmn/check.h"

namespace fangxing::bpmn {
namespace {

// Which elements a token can cross without ever resting, and whether it can do so for ever.
class Restless {
  public:
    Restless(const Process& process, const CheckOptions& options)
        : process_(process), options_(options) {}

    void find_cycles(std::vector<Problem>& refusals) {
        marks_.assign(process_.elements.size(), Mark::fresh);
        for (const auto& element : process_.elements) {
            if (marks_[index(element.self)] == Mark::fresh) visit(element.self, refusals);
        }
    }

  private:
    enum class Mark { fresh, open, done };

    static std::size_t index(Index at) { return static_cast<std::size_t>(at); }

    bool job_waits(const Element& element) const {
        if (element.job.is_feel()) return true;
        return std::ranges::find(options_.passing_jobs, element.job.text) ==
               options_.passing_jobs.end();
    }

    bool waits(const Element& element) {
        switch (element.kind) {
            case Kind::user_task: return options_.tasks_wait;
            case Kind::service_task:
            case Kind::send_task:
            case Kind::receive_task: return job_waits(element);
            case Kind::business_rule_task: return !element.decision && job_waits(element);
            case Kind::script_task: return !element.script && job_waits(element);
            case Kind::call_activity:
            case Kind::event_gateway: return true;
            case Kind::catch_event: return element.event.kind != EventKind::link;
            case Kind::throw_event:
                // Its handlers may wait; a cycle of mere throws is met by the limit of a step.
                return element.event.kind == EventKind::compensation || element.job;
            case Kind::sub_process: return !can_be_crossed(element);
            case Kind::process:
            case Kind::event_sub_process:
            case Kind::task:
            case Kind::exclusive_gateway:
            case Kind::parallel_gateway:
            case Kind::inclusive_gateway:
            case Kind::start_event:
            case Kind::end_event:
            case Kind::boundary_event:
            case Kind::unsupported: return false;
        }
        return false;
    }

    // Is there a way from the start of the sub-process to an end without a rest? Asked again on
    // its own way, as only a broken file does whose flows leave a scope, it cannot.
    bool can_be_crossed(const Element& scope) {
        const auto known = crossed_.try_emplace(scope.self, false);
        if (known.second && scope.start != none) crossed_[scope.self] = has_restless_way(scope);
        return crossed_[scope.self];
    }

    bool has_restless_way(const Element& scope) {
        std::vector<Index> open{scope.start};
        std::vector<bool> seen(process_.elements.size());
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            if (seen[index(at)]) continue;
            seen[index(at)] = true;
            const auto& element = process_.at(at);
            if (waits(element)) continue;
            const auto next = successors(element);
            if (next.empty()) return true;
            open.insert(open.end(), next.begin(), next.end());
        }
        return false;
    }

    std::vector<Index> successors(const Element& element) const {
        std::vector<Index> out;
        for (const auto flow : element.outgoing) {
            const auto target = process_.flow(flow).target;
            if (target != none) out.push_back(target);
        }
        const auto linked = link_target(process_, element);
        if (linked != none) out.push_back(linked);
        return out;
    }

    // Depth first, with its own stack: a file may be one long chain.
    void visit(Index from, std::vector<Problem>& refusals) {
        std::vector<std::pair<Index, std::vector<Index>>> stack;
        const auto open = [&](Index at) {
            const auto& element = process_.at(at);
            marks_[index(at)] = Mark::open;
            stack.emplace_back(at, waits(element) ? std::vector<Index>() : successors(element));
        };
        open(from);
        while (!stack.empty()) {
            auto& [at, rest] = stack.back();
            if (rest.empty()) {
                marks_[index(at)] = Mark::done;
                stack.pop_back();
                continue;
            }
            const auto next = rest.back();
            rest.pop_back();
            if (marks_[index(next)] == Mark::open) {
                refusals.push_back({"bpmn.cycle_without_wait", process_.at(next).id, ""});
            } else if (marks_[index(next)] == Mark::fresh) {
                open(next);
            }
        }
    }

    const Process& process_;
    const CheckOptions& options_;
    std::vector<Mark> marks_;
    std::map<Index, bool> crossed_;
};

}  // namespace

void check_cycles(const Process& process, const CheckOptions& options,
                  std::vector<Problem>& refusals) {
    Restless(process, options).find_cycles(refusals);
}

}  // namespace fangxing::bpmn
