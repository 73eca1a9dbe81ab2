// Driving the engine: a trigger in, the wishes that follow met, until nothing is left to do.
#include <algorithm>

#include "app/bridge/case.h"
#include "app/bridge/mailbox.h"
#include "app/bridge/sites.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// Steps that one act may lead to; more is a process that talks to itself for ever.
constexpr int most_steps = 10'000;

std::string timer_key(std::int64_t timer) {
    return "timer:" + base::id_text(timer);
}

}  // namespace

base::Result<void> Case::drive(Running& of, engine::Trigger trigger, const char* name) {
    queue_.push_back({&of, std::move(trigger), name});
    if (queue_.size() > 1) return {};  // an outer call is at work
    for (int steps = 0; !queue_.empty(); ++steps) {
        if (steps > most_steps) return base::refuse(base::Kind::conflict, "process.endless");
        const auto next = queue_.front();
        const auto done = step_once(*next.of, next.trigger, next.name);
        // What follows of itself may have been overtaken by what followed before it; only what
        // was asked for first is refused.
        const bool overtaken = !done && steps > 0 && done.error().code == "process.no_longer_open";
        if (!done && !overtaken) return std::unexpected(done.error());
        queue_.pop_front();
    }
    return {};
}

base::Result<bool> Case::step_once(Running& of, const engine::Trigger& trigger, const char* name) {
    const auto& zone = work_.system().settings.zone;
    auto outcome =
        TRY(engine::step(pack_->deployment, of.row.instance, trigger,
                         {work_.now(), zone, scope(), [this] { return work_.fresh_id(); }}));
    if (!outcome.events.empty()) {
        ProcessStepped stepped{name, {}, {}};
        stepped.events.reserve(outcome.events.size());
        for (const auto& event : outcome.events) stepped.events.push_back(engine::store(event));
        const auto before = std::move(of.row.instance.incidents);
        of.row.instance = std::move(outcome.after);  // what applying the events gives
        stepped.stage = stage_of(*pack_, of.row.instance, of.row.started.stage);
        of.row.stage = stepped.stage;
        of.events.emplace_back(std::move(stepped));
        TRY(keep_decisions(work_, *pack_, of, outcome.events));
        TRY(keep_incidents(work_, *pack_, of, before, outcome.wants, resolving_));
    }
    for (const auto& want : outcome.wants) TRY(meet(of, want));
    return outcome.heard;
}

base::Result<void> Case::meet(Running& of, const engine::Want& want) {
    if (const auto* task = std::get_if<engine::OpenTask>(&want)) return open_task(of, *task);
    if (const auto* gone = std::get_if<engine::WithdrawTask>(&want)) {
        return withdraw_task(gone->key);
    }
    if (const auto* job = std::get_if<engine::RunJob>(&want)) return run_job(of, *job);
    if (const auto* job = std::get_if<engine::WithdrawJob>(&want)) {
        of.note(JobLeft{job->key});
        return {};
    }
    if (const auto* timer = std::get_if<engine::StartTimer>(&want)) {
        start_timer(of, *timer);
        return {};
    }
    if (const auto* timer = std::get_if<engine::WithdrawTimer>(&want)) {
        work_.store().withdraw(timer_key(timer->key));
        return {};
    }
    if (const auto* await = std::get_if<engine::AwaitMessage>(&want)) {
        const auto kept = TRY(take_kept(work_, release_.id, await->name, await->correlation));
        if (!kept) return {};
        return drive(of, engine::MessageArrived{await->name, await->correlation, *kept, await->key},
                     "kept_message");
    }
    if (const auto* thrown = std::get_if<engine::ThrowMessage>(&want)) {
        if (TRY(deliver(thrown->name, thrown->correlation, thrown->variables))) return {};
        return keep_thrown(work_, release_.id, thrown->name, thrown->correlation,
                           thrown->variables);
    }
    if (const auto* thrown = std::get_if<engine::ThrowSignal>(&want)) {
        for (auto& each : family_.all()) {
            if (!each.row.is_running()) continue;
            TRY(drive(each, engine::SignalArrived{thrown->name, thrown->variables}, "signal"));
        }
        return {};
    }
    return meet_call(of, want);
}

// What passes between a call activity and the process that it called. Incidents are kept by what
// differs after a step; withdrawn waits are asked of the instance when they matter.
base::Result<void> Case::meet_call(Running& of, const engine::Want& want) {
    if (const auto* wanted = std::get_if<engine::StartCalled>(&want)) return call(of, *wanted);
    if (const auto* gone = std::get_if<engine::WithdrawCalled>(&want)) {
        auto* called = family_.called_by(of, gone->key);
        return called ? drive(*called, engine::Cancel{}, "caller_withdrew") : base::Result<void>();
    }
    auto* caller = family_.find(of.row.started.caller);
    if (!caller || !caller->row.is_running()) return {};
    const auto key = of.row.started.call;
    if (const auto* thrown = std::get_if<engine::ThrowToCaller>(&want)) {
        if (thrown->is_error) {
            return drive(*caller, engine::CalledError{key, thrown->code, thrown->variables},
                         "called_error");
        }
        return drive(*caller, engine::CalledEscalation{key, thrown->code, thrown->variables},
                     "called_escalation");
    }
    const auto* finished = std::get_if<engine::Finish>(&want);
    if (!finished || finished->state != engine::State::completed) return {};
    return drive(*caller, engine::CalledDone{key, finished->variables}, "called_done");
}

base::Result<void> Case::call(Running& caller, const engine::StartCalled& want) {
    const auto depth = caller.row.started.depth + 1;
    if (depth > engine::deepest_call) {
        return drive(caller,
                     engine::CalledFailed{want.key, "process.called_too_deep", want.process},
                     "call_failed");
    }
    Running called;
    called.row.id = {work_.fresh_id()};
    called.is_new = true;
    called.note(ProcessStarted{.release = release_.id,
                               .process = want.process,
                               .caller = base::Ref{caller.row.id.value},
                               .call = want.key,
                               .stage = want.stage,
                               .depth = depth,
                               .item = feel::to_json(want.loop_item)});
    TRY(open_site(*this, base::Ref{called.row.id.value}, called.row.started.item));
    return drive(family_.add(std::move(called)),
                 engine::Start{want.process, want.variables, {}, true}, "called");
}

void Case::start_timer(const Running& of, const engine::StartTimer& want) {
    base::Json payload;
    payload.put("release", release_.id.text());
    payload.put("instance", of.row.id.text());
    payload.put("timer", base::id_text(want.key));
    work_.emit("timer", timer_key(want.key), payload, want.due);
}

// ---- what commands ask for

base::Result<void> Case::task_done(const release::Task& task, feel::Value outcome) {
    if (task.opened.element_key == 0) return {};  // opened by the domain, beside the diagram
    auto* of = family_.find(task.opened.instance);
    base::ensure(of != nullptr, "a task of the diagram has its process");
    return drive(*of, engine::TaskDone{task.opened.element_key, std::move(outcome), {}},
                 "task_done");
}

base::Result<void> Case::job_done(std::int64_t key, base::Ref in) {
    auto* of = family_.with_job(key, in);
    if (!of) return base::refuse(base::Kind::conflict, "process.no_longer_open");
    of->note(JobLeft{key});
    return drive(*of, engine::JobDone{key, {}}, "job_done");
}

base::Result<void> Case::job_error(std::int64_t key, const std::string& code, base::Ref in) {
    auto* of = family_.with_job(key, in);
    if (!of) return base::refuse(base::Kind::conflict, "process.no_longer_open");
    of->note(JobLeft{key});
    return drive(*of, engine::JobError{key, code, {}}, "job_error");
}

base::Result<void> Case::timer_due(std::int64_t timer, base::Ref in) {
    auto* of = family_.with_timer(timer, in);
    if (!of) return base::refuse(base::Kind::conflict, "process.no_longer_open");
    return drive(*of, engine::TimerDue{timer}, "timer_due");
}

base::Result<void> Case::fire_due_timers() {
    for (;;) {
        const auto* next = family_.next_timer();
        if (!next || next->due > work_.now()) return {};
        TRY(timer_due(next->key));
    }
}

// Exactly one receives it; two matches are refused rather than one of them chosen.
base::Result<bool> Case::deliver(const std::string& message, const feel::Value& correlation,
                                 const feel::Value& variables) {
    const auto heard_by = family_.hearing(message, correlation);
    if (heard_by.empty()) return false;
    if (heard_by.size() > 1) {
        std::vector<base::Reason> candidates;
        for (const auto* each : heard_by) {
            candidates.push_back(
                {"process.message_candidate", "", {{"element", each->row.started.process}}});
        }
        return base::refuse(base::Kind::conflict, "process.message_ambiguous", {{"name", message}},
                            std::move(candidates));
    }
    TRY(drive(*heard_by.front(), engine::MessageArrived{message, correlation, variables},
              "message"));
    return true;
}

bool Case::hears(const std::string& message) {
    return family_.hears(message, feel::Value(release_.id.text()));
}

base::Result<bool> Case::publish(const std::string& message, feel::Value variables) {
    return deliver(message, feel::Value(release_.id.text()), variables);
}

base::Result<bool> Case::publish_to(const std::string& key, const std::string& message) {
    return deliver(message, feel::Value(key), {});
}

base::Result<void> Case::end_process() {
    auto& own = family_.own();
    if (!own.row.is_running()) return {};
    return drive(own, engine::Cancel{}, "cancel");
}

}  // namespace fangxing::app
