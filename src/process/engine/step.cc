#include "process/engine/step.h"

#include <algorithm>

#include "base/ensure.h"
#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/lift.h"
#include "process/engine/mapping.h"
#include "process/engine/messages.h"
#include "process/engine/run.h"
#include "process/engine/settle.h"
#include "process/engine/timers.h"

namespace fangxing::engine {
namespace {

using base::refuse;
using base::Result;

auto no_longer_open(Key key) {
    return refuse(base::Kind::conflict, "process.no_longer_open", {{"key", std::to_string(key)}});
}

// A task, a job or a receive task that still waits for its work to be done.
bool is_open_work(const Run& run, Key key) {
    const auto* live = run.find(key);
    if (!live || live->phase != Phase::active || live->rounds || live->resting) return false;
    const auto& element = run.process().at(live->element);
    if (element.is_scope() || element.kind == bpmn::Kind::call_activity) return false;
    return element.is_activity() || element.job;
}

bool is_open_call(const Run& run, Key key) {
    const auto* live = run.find(key);
    return live && live->phase == Phase::active && !live->rounds &&
           run.process().at(live->element).kind == bpmn::Kind::call_activity;
}

void finish_work(Run& run, Key key, const feel::Value& variables) {
    run.forget_incident(key);
    complete(run, key, variables);
}

struct Handling {
    Run& run;

    Result<void> operator()(const Start& trigger) {
        const auto* process = run.deployment().process(trigger.process);
        if (!process) {
            return refuse(base::Kind::not_found, "process.unknown", {{"process", trigger.process}});
        }
        base::ensure(run.instance().live.empty() && run.instance().process.empty(),
                     "an instance starts once");
        run.start_on(*process);
        const auto* start = trigger.element.empty() ? nullptr : process->find(trigger.element);
        const auto index = start ? start->self : process->root().start;
        const auto& starts = process->root().starts;
        const bool is_start = std::ranges::find(starts, index) != starts.end();
        const bool is_plain =
            is_start && (start || process->at(index).event.kind == bpmn::EventKind::none);
        if (!is_plain) {
            return refuse(base::Kind::conflict, "process.no_such_start",
                          {{"process", trigger.process}, {"element", trigger.element}});
        }
        Live root;
        root.key = run.fresh();
        run.emit(Started{trigger.process, trigger.called, std::move(root)});
        const auto key = run.instance().key();
        if (start && !start->outputs.empty()) {
            deliver(run, key, *start, trigger.variables);
        } else if (const auto* context = trigger.variables.context()) {
            for (const auto& [name, value] : context->entries()) run.set_here(key, name, value);
        }
        begin_process(run, index);
        return {};
    }
    Result<void> operator()(const TaskDone& trigger) {
        if (!is_open_work(run, trigger.key)) return no_longer_open(trigger.key);
        if (!trigger.outcome.is_null()) {
            // In a loop each instance keeps its own, for the output element to collect.
            const auto& live = run.live(trigger.key);
            run.set_here(live.loop > 0 ? live.key : live.parent, "outcome", trigger.outcome);
        }
        finish_work(run, trigger.key, trigger.variables);
        return {};
    }
    Result<void> operator()(const JobDone& trigger) {
        if (!is_open_work(run, trigger.key)) return no_longer_open(trigger.key);
        finish_work(run, trigger.key, trigger.variables);
        return {};
    }
    Result<void> operator()(const JobError& trigger) {
        if (!is_open_work(run, trigger.key)) return no_longer_open(trigger.key);
        throw_error(trigger.key, trigger.code, trigger.variables, true);
        return {};
    }
    Result<void> operator()(const JobEscalation& trigger) {
        if (!is_open_work(run, trigger.key)) return no_longer_open(trigger.key);
        escalate(trigger.key, trigger.code, trigger.variables);
        return {};
    }
    Result<void> operator()(const JobFailed& trigger) {
        if (!is_open_work(run, trigger.key)) return no_longer_open(trigger.key);
        run.forget_incident(trigger.key);
        run.raise(trigger.key, {trigger.code, trigger.about});
        return {};
    }
    Result<void> operator()(const TimerDue& trigger) {
        const auto& timers = run.instance().timers;
        const auto found = std::ranges::find(timers, trigger.timer, &Timer::key);
        if (found == timers.end()) return no_longer_open(trigger.timer);
        if (found->due > run.moment().now) {
            return refuse(base::Kind::conflict, "process.timer_not_due",
                          {{"due", base::to_text(found->due)}});
        }
        const auto timer = *found;
        run.emit(TimerGone{timer.key});
        again(timer);
        fire(run, timer.owner, run.process().at(timer.element), {});
        return {};
    }
    Result<void> operator()(const MessageArrived& trigger) {
        auto found = hearers(run.instance(), trigger.name, trigger.correlation);
        if (trigger.subscription != 0) {
            std::erase_if(
                found, [&](const Subscription* each) { return each->key != trigger.subscription; });
        }
        if (found.size() > 1) {
            std::vector<base::Reason> reasons;
            for (const auto* each : found) {
                reasons.push_back({"process.message_candidate",
                                   "",
                                   {{"subscription", std::to_string(each->key)},
                                    {"element", run.process().at(each->element).id}}});
            }
            return refuse(base::Kind::conflict, "process.message_ambiguous",
                          {{"name", trigger.name}}, std::move(reasons));
        }
        run.heard = !found.empty();
        if (run.heard) hear(*found.front(), trigger.variables);
        return {};
    }
    Result<void> operator()(const SignalArrived& trigger) {
        // All that await it now; what begins to wait because of it does not hear it.
        const auto before = run.instance().subscriptions;
        run.heard = false;
        for (const auto& each : before) {
            if (each.kind != Awaited::signal || each.name != trigger.name) continue;
            const auto& now = run.instance().subscriptions;
            if (std::ranges::find(now, each.key, &Subscription::key) == now.end()) continue;
            run.heard = true;
            hear(each, trigger.variables);
        }
        return {};
    }
    Result<void> operator()(const CalledDone& trigger) {
        if (!is_open_call(run, trigger.key)) return no_longer_open(trigger.key);
        run.forget_incident(trigger.key);
        called_done(run, trigger.key, trigger.variables);
        return {};
    }
    Result<void> operator()(const CalledError& trigger) {
        if (!is_open_call(run, trigger.key)) return no_longer_open(trigger.key);
        throw_error(trigger.key, trigger.code, trigger.variables, false);
        return {};
    }
    Result<void> operator()(const CalledEscalation& trigger) {
        if (!is_open_call(run, trigger.key)) return no_longer_open(trigger.key);
        escalate(trigger.key, trigger.code, trigger.variables);
        return {};
    }
    Result<void> operator()(const CalledFailed& trigger) {
        if (!is_open_call(run, trigger.key)) return no_longer_open(trigger.key);
        run.raise(trigger.key, {trigger.code, trigger.about});
        return {};
    }
    Result<void> operator()(const Retry& trigger) {
        const auto& incidents = run.instance().incidents;
        const auto found = std::ranges::find(incidents, trigger.incident, &Incident::key);
        if (found == incidents.end()) return no_longer_open(trigger.incident);
        const auto owner = found->owner;
        run.set_all(owner, trigger.variables);
        retry(run, owner);
        return {};
    }
    Result<void> operator()(const Move& trigger) {
        const auto standing = standing_at(run.instance(), trigger.key);
        if (!standing) return no_longer_open(trigger.key);
        const auto* target = run.process().find(trigger.element);
        if (!target || !may_go_to(run.process(), run.instance(), *standing, *target)) {
            return refuse(base::Kind::conflict, "process.bad_target",
                          {{"element", trigger.element}});
        }
        lift(run, *standing);
        run.put({standing->scope, target->self, none});
        return {};
    }
    Result<void> operator()(const Withdraw& trigger) {
        const auto standing = standing_at(run.instance(), trigger.key);
        if (!standing) return no_longer_open(trigger.key);
        lift(run, *standing);
        return {};
    }
    Result<void> operator()(const ContextChanged&) {
        run.variables_changed = true;
        return {};
    }
    Result<void> operator()(const Cancel&) {
        const auto key = run.instance().key();
        if (key == 0) return no_longer_open(key);
        const auto variables = run.live(key).variables;
        withdraw(run, key);
        run.emit(Ended{State::cancelled});
        feel::Context left;
        for (const auto& [name, value] : variables) left.put(name, value);
        run.want(Finish{State::cancelled, std::move(left)});
        return {};
    }

  private:
    // The next firing of a cycle: previous due time plus period, so that it does not drift.
    void again(const Timer& timer) {
        const auto& event = run.process().at(timer.element);
        if (timer.left == 0 || event.interrupting) return;
        const auto due = after(timer.due, timer.period, run.clock().zone);
        if (!due) return;
        auto next = timer;
        next.key = run.fresh();
        next.due = *due;
        if (next.left > 0) --next.left;
        run.want(StartTimer{next.key, next.due, event.id});
        run.emit(TimerSet{std::move(next)});
    }

    void hear(Subscription subscription, const feel::Value& variables) {
        fire(run, subscription.owner, run.process().at(subscription.element), variables);
    }

    void throw_error(Key key, const std::string& code, const feel::Value& variables, bool is_own) {
        const Thrown thrown{bpmn::EventKind::error, code, variables};
        run.heard = throw_from_activity(run, key, thrown) != Caught::no;
        if (run.heard) return;
        // A called process keeps the incident itself, at its thrower.
        if (is_own) {
            run.forget_incident(key);
            run.raise(key, {"process.error_uncaught", code});
        }
        hand_to_caller(run, thrown);
    }

    void escalate(Key key, const std::string& code, const feel::Value& variables) {
        const Thrown thrown{bpmn::EventKind::escalation, code, variables};
        run.heard = throw_from_activity(run, key, thrown) != Caught::no;
        if (!run.heard) hand_to_caller(run, thrown);
    }
};

}  // namespace

base::Result<Outcome> step(const Deployment& deployment, Instance instance, const Trigger& trigger,
                           const Moment& moment) {
    if (instance.state != State::running) {
        return refuse(base::Kind::conflict, "process.no_longer_open", {{"key", "0"}});
    }
    const bool is_new = instance.live.empty();
    Run run(deployment, std::move(instance), moment);
    if (!std::holds_alternative<Start>(trigger)) {
        if (is_new) return no_longer_open(0);
        base::ensure(run.has_process(), "an instance is stepped with its own deployment");
    }
    TRY(std::visit(Handling{run}, trigger));
    settle(run);
    return std::move(run).finish();
}

}  // namespace fangxing::engine
