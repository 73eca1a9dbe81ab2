// One release with all that its process needs while a command runs: loaded once, written once.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/bridge/process_row.h"
#include "app/pack/pack.h"
#include "app/work.h"
#include "domain/approval/approval.h"
#include "domain/clearance/clearance.h"
#include "domain/clearance/gates/gates.h"
#include "domain/deployment/deployment.h"
#include "domain/release/attempt.h"
#include "domain/release/release.h"
#include "domain/release/task.h"
#include "process/engine/queries.h"
#include "process/engine/step.h"

namespace fangxing::app {

class Case {
  public:
    // Refuses 404 `release.not_found`, also where the actor may not read it.
    static base::Result<Case> open(Work& work, release::ReleaseId id);
    // Of a release that was just added: starts its flow.
    static base::Result<Case> begin(Work& work, release::Release release,
                                    std::shared_ptr<const Pack> pack);

    Work& work() const { return work_; }
    const release::Release& release() const { return release_; }
    const Pack& pack() const { return *pack_; }
    const ProcessRow& process() const { return process_; }
    access::Place place() const;

    // Applies the events now; they are written by `finish`.
    void tell(std::vector<release::ReleaseEvent> events);

    // ---- what moves the process; each runs the engine until it rests
    base::Result<void> task_done(const release::Task& task, feel::Value outcome);
    base::Result<void> job_done(std::int64_t key);
    base::Result<void> job_error(std::int64_t key, const std::string& code);
    base::Result<void> timer_due(std::int64_t timer);
    bool has_timer(std::int64_t timer) const;
    // Those that came due while the release was on hold, in the order of their due times.
    base::Result<void> fire_due_timers();
    // False where nobody waits for that message.
    base::Result<bool> publish(const std::string& message);
    base::Result<void> retry_incident(std::int64_t incident);
    // Ends the process at once (cancelled, refused).
    base::Result<void> end_process();

    // Looks again at all that may have become possible or void: signatures, clearance, waiting
    // gates, stage; then writes release and process. Every command on a release ends with it.
    base::Result<void> finish();

    // ---- loaded when first asked for
    std::vector<approval::Seat>& seats();
    std::vector<approval::Approval>& approvals();
    std::vector<release::Task>& open_tasks();
    std::optional<clearance::Clearance>& valid_clearance();
    std::optional<deployment::Deployment>& current_deployment();
    // What gates look at, at this moment.
    base::Result<clearance::Facts> facts(std::optional<clearance::Point> point);
    const feel::Scope& scope();
    // After rows changed that FEEL may have read.
    void forget_scope() { scope_.reset(); }
    feel::Moment moment() const;
    // Evaluates one expression of the pack in this release's context.
    feel::Value evaluate(const feel::Expression& expression);

    calendar::Applies applies();

    // Seats as the table of signatories asks now; frozen once the round is submitted.
    base::Result<void> refresh_seats();
    // After content changed: exactly the signatures over it become void (INV-06).
    base::Result<void> void_changed();
    // After a return: all signatures, or those on changed sections only, as the pack says.
    base::Result<void> void_after_return();
    base::Result<void> vacate(approval::Seat& seat, std::vector<std::string> sections);

  private:
    Case(Work& work, release::Release release, std::shared_ptr<const Pack> pack,
         ProcessRow process);

    base::Result<void> drive(engine::Trigger trigger, const char* name);
    base::Result<bool> step_once(const engine::Trigger& trigger, const char* name);
    base::Result<void> meet(const engine::Want& want);
    base::Result<void> open_task(const engine::OpenTask& want);
    release::TaskOpened task_for(const engine::OpenTask& want, const StepRule* rule);
    base::Result<approval::Seat*> seat_for(const engine::OpenTask& want);
    base::Result<void> withdraw_task(std::int64_t key);
    base::Result<void> withdraw_own_tasks();
    base::Result<void> run_job(const engine::RunJob& want);
    base::Result<void> start_deployment(std::int64_t key);
    base::Result<void> start_rollback(std::int64_t key);
    base::Result<bool> try_gate(const WaitingJob& job);
    base::Result<void> look_at_waiting_jobs();
    base::Result<void> settle_clearance();
    base::Result<void> withdraw_clearance(const std::string& because);
    base::Result<void> settle_resigning();
    base::Result<void> archive();
    base::Result<void> move_stage();
    std::string timer_key(std::int64_t timer) const;

    Work& work_;
    release::Release release_;
    std::shared_ptr<const Pack> pack_;  // shared with the catalogue: outlives a reload
    ProcessRow process_;
    bool process_is_new_ = false;
    std::vector<release::ReleaseEvent> release_events_;
    std::vector<ProcessRow::Event> process_events_;
    std::deque<std::pair<engine::Trigger, const char*>> queue_;
    std::unique_ptr<feel::Scope> scope_;
    std::optional<std::vector<approval::Seat>> seats_;
    std::optional<std::vector<approval::Approval>> approvals_;
    std::optional<std::vector<release::Task>> open_tasks_;
    std::optional<std::optional<clearance::Clearance>> clearance_;
    std::optional<std::optional<deployment::Deployment>> deployment_;
};

}  // namespace fangxing::app
