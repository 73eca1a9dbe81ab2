#include "app/bridge/case.h"

#include <algorithm>

#include "app/bridge/scope.h"
#include "app/pack/versions.h"

namespace fangxing::app {

Case::Case(Work& work, release::Release release, std::shared_ptr<const Pack> pack,
           ProcessRow process)
    : work_(work),
      release_(std::move(release)),
      pack_(std::move(pack)),
      process_(std::move(process)) {}

base::Result<Case> Case::open(Work& work, release::ReleaseId id) {
    auto release = TRY(work.get<release::Release>(id));
    const access::Place place{release.unit, release.system, {}, base::Ref{release.id.value}};
    if (!work.actor().machine && !access::may_read(work.actor(), place)) {
        return base::refuse(base::Kind::not_found, "release.not_found", {{"id", id.text()}});
    }
    auto pack = pack_of(work, release.pack_digest);
    auto rows = work.where<ProcessRow>("release", release.id.value, 0, 1);
    base::ensure(!rows.empty(), "a release has a process");
    return Case(work, std::move(release), std::move(pack), std::move(rows.front()));
}

base::Result<Case> Case::begin(Work& work, release::Release release,
                               std::shared_ptr<const Pack> pack) {
    ProcessRow process;
    process.id = {work.fresh_id()};
    const auto id = release.id;
    const auto flow = pack->flows.find(release.flow);
    base::ensure(flow != pack->flows.end(), "intake answers with a flow of the pack");
    Case started(work, std::move(release), std::move(pack), std::move(process));
    started.process_is_new_ = true;
    started.process_events_.push_back(ProcessStarted{id, flow->second.process});
    app::apply(started.process_, started.process_events_.back());
    TRY(started.drive(engine::Start{flow->second.process, {}}, "start"));
    return started;
}

access::Place Case::place() const {
    return {release_.unit, release_.system, {}, base::Ref{release_.id.value}};
}

void Case::tell(std::vector<release::ReleaseEvent> events) {
    for (auto& event : events) {
        release::apply(release_, event);
        release_events_.push_back(std::move(event));
    }
    if (scope_) scope_.reset();
}

feel::Moment Case::moment() const {
    return {work_.now(), work_.system().settings.zone};
}

const feel::Scope& Case::scope() {
    if (!scope_) scope_ = case_scope(*this);
    return *scope_;
}

feel::Value Case::evaluate(const feel::Expression& expression) {
    return feel::evaluate(expression, scope(), moment()).value;
}

// ---- driving the engine

base::Result<void> Case::drive(engine::Trigger trigger, const char* name) {
    queue_.emplace_back(std::move(trigger), name);
    if (queue_.size() > 1) return {};  // an outer call is at work
    while (!queue_.empty()) {
        const auto next = queue_.front();
        TRY(step_once(next.first, next.second));
        queue_.pop_front();
    }
    return {};
}

base::Result<bool> Case::step_once(const engine::Trigger& trigger, const char* name) {
    const auto& zone = work_.system().settings.zone;
    auto outcome =
        TRY(engine::step(pack_->deployment, process_.instance, trigger,
                         {work_.now(), zone, scope(), [this] { return work_.fresh_id(); }}));
    if (!outcome.heard) return false;
    ProcessStepped stepped{name, {}};
    stepped.events.reserve(outcome.events.size());
    for (const auto& event : outcome.events) stepped.events.push_back(engine::store(event));
    process_.instance = std::move(outcome.after);  // what applying the events gives
    process_events_.emplace_back(std::move(stepped));
    for (const auto& want : outcome.wants) TRY(meet(want));
    return true;
}

base::Result<void> Case::meet(const engine::Want& want) {
    if (const auto* task = std::get_if<engine::OpenTask>(&want)) return open_task(*task);
    if (const auto* gone = std::get_if<engine::WithdrawTask>(&want))
        return withdraw_task(gone->key);
    if (const auto* job = std::get_if<engine::RunJob>(&want)) return run_job(*job);
    if (const auto* job = std::get_if<engine::WithdrawJob>(&want)) {
        process_events_.emplace_back(JobLeft{job->key});
        app::apply(process_, process_events_.back());
        return {};
    }
    if (const auto* timer = std::get_if<engine::StartTimer>(&want)) {
        base::Json payload;
        payload.put("release", release_.id.text());
        payload.put("timer", base::id_text(timer->key));
        work_.emit("timer", timer_key(timer->key), payload, timer->due);
        return {};
    }
    if (const auto* timer = std::get_if<engine::WithdrawTimer>(&want)) {
        work_.store().withdraw(timer_key(timer->key));
        return {};
    }
    // Messages and incidents are asked of the instance itself when they matter.
    return {};
}

std::string Case::timer_key(std::int64_t timer) const {
    return "timer:" + base::id_text(timer);
}

base::Result<void> Case::task_done(const release::Task& task, feel::Value outcome) {
    if (task.opened.element_key == 0) return {};  // opened by the domain, beside the diagram
    return drive(engine::TaskDone{task.opened.element_key, std::move(outcome), {}}, "task_done");
}

base::Result<void> Case::job_done(std::int64_t key) {
    process_events_.emplace_back(JobLeft{key});
    app::apply(process_, process_events_.back());
    return drive(engine::JobDone{key, {}}, "job_done");
}

base::Result<void> Case::job_error(std::int64_t key, const std::string& code) {
    process_events_.emplace_back(JobLeft{key});
    app::apply(process_, process_events_.back());
    return drive(engine::JobError{key, code, {}}, "job_error");
}

base::Result<void> Case::timer_due(std::int64_t timer) {
    return drive(engine::TimerDue{timer}, "timer_due");
}

bool Case::has_timer(std::int64_t timer) const {
    return std::ranges::any_of(process_.instance.timers,
                               [&](const engine::Timer& each) { return each.key == timer; });
}

base::Result<void> Case::fire_due_timers() {
    for (;;) {
        const auto& timers = process_.instance.timers;
        const auto next = std::ranges::min_element(timers, {}, &engine::Timer::due);
        if (next == timers.end() || next->due > work_.now()) return {};
        TRY(timer_due(next->key));
    }
}

base::Result<bool> Case::publish(const std::string& message) {
    const feel::Value correlation(release_.id.text());
    if (!engine::hears_message(process_.instance, message, correlation)) return false;
    TRY(drive(engine::MessageArrived{message, correlation, {}}, "message"));
    return true;
}

base::Result<void> Case::retry_incident(std::int64_t incident) {
    return drive(engine::Retry{incident, {}}, "retry");
}

base::Result<void> Case::end_process() {
    if (process_.instance.state != engine::State::running) return {};
    return drive(engine::Cancel{}, "cancel");
}

// ---- settling and writing

base::Result<void> Case::move_stage() {
    if (!release_.is_open()) return {};
    const PackStage* highest = nullptr;
    for (const auto& id : engine::live_stages(pack_->deployment, process_.instance)) {
        const auto* stage = pack_->stage(id);
        if (stage && (!highest || stage->rank > highest->rank)) highest = stage;
    }
    const bool stuck = !process_.instance.incidents.empty();
    if (highest) {
        tell(release::move_to(release_, highest->id, highest->state, stuck));
    } else {
        tell(release::move_to(release_, release_.stage, release_.state, stuck));
    }
    return {};
}

base::Result<void> Case::finish() {
    if (release_.is_open()) {
        TRY(void_changed());
        TRY(settle_resigning());
        TRY(settle_clearance());
        TRY(look_at_waiting_jobs());
    }
    if (!release_.is_open()) TRY(withdraw_own_tasks());
    TRY(move_stage());
    TRY(work_.save_applied(release_, release_events_));
    release_events_.clear();
    if (process_is_new_) {
        // The row is born of its first event; the rest were applied already.
        process_.version = 1;
        TRY(work_.add_applied(process_, process_events_));
        process_is_new_ = false;
    } else {
        TRY(work_.save_applied(process_, process_events_));
    }
    process_events_.clear();
    return {};
}

}  // namespace fangxing::app
