// One release with all that its process needs while a command runs: loaded once, written once.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/bridge/evidence_rows.h"
#include "app/bridge/planned_move.h"
#include "app/bridge/running.h"
#include "app/bridge/scope.h"
#include "app/pack/pack.h"
#include "app/work.h"
#include "domain/approval/approval.h"
#include "domain/clearance/clearance.h"
#include "domain/clearance/gates/gates.h"
#include "domain/deployment/deployment.h"
#include "domain/record/record.h"
#include "domain/release/attempt.h"
#include "domain/release/release.h"
#include "domain/release/task.h"
#include "process/engine/step.h"

namespace fangxing::app {

class Case {
  public:
    // Refuses 404 `release.not_found`, also where the actor may not read it.
    static base::Result<Case> open(Work& work, release::ReleaseId id);
    // Of a release that was just added: starts its flow.
    static base::Result<Case> begin(Work& work, release::Release release,
                                    std::shared_ptr<const Pack> pack);

    Case(Case&& other) noexcept;
    ~Case();
    Work& work() const { return work_; }
    const release::Release& release() const { return release_; }
    const Pack& pack() const { return *pack_; }
    Family& processes() { return family_; }
    bool is_stuck();
    access::Place place() const;

    // Applies the events now; they are written by `finish`.
    void tell(std::vector<release::ReleaseEvent> events);

    // ---- what moves the process; each runs the engine until it rests. `in`: where it happens
    base::Result<void> task_done(const release::Task& task, feel::Value outcome);
    base::Result<void> job_done(std::int64_t key, base::Ref in = {});
    base::Result<void> job_error(std::int64_t key, const std::string& code, base::Ref in = {});
    base::Result<void> timer_due(std::int64_t timer, base::Ref in = {});
    // Those that came due while the release was on hold, in the order of their due times.
    base::Result<void> fire_due_timers();
    // Would that message, keyed by the release, be heard?
    bool hears(const std::string& message);
    // False where nobody waits for it. Refuses 409 `process.message_ambiguous` where two do.
    base::Result<bool> publish(const std::string& message, feel::Value variables = {});
    base::Result<bool> publish_to(const std::string& key, const std::string& message);
    // What a person does about an incident; how, and what it took, go into its row.
    base::Result<void> retry_incident(const release::Incident& incident, const base::Json& with);
    base::Result<void> move_incident(const release::Incident& incident, const std::string& element);
    base::Result<void> withdraw_incident(const release::Incident& incident);
    // Onto another version of the pack: what `plan_moves` found for each process.
    void move_to(std::shared_ptr<const Pack> pack, const std::vector<PlannedMove>& moves);
    // Ends the process at once (cancelled, refused).
    base::Result<void> end_process();

    // Looks again at what may have become possible or void, and writes. Every command ends with it.
    base::Result<void> finish();

    // ---- loaded when first asked for
    std::vector<approval::Seat>& seats();
    std::vector<approval::Approval>& approvals();
    const std::vector<record::Record>& records();
    void forget_records() { records_.reset(); }  // after one was saved
    // Those that are done and the others; the open ones are then known too.
    std::vector<release::Task> all_tasks();
    std::vector<release::Task>& open_tasks();  // as told of what a command did to them:
    void note_opened(const release::Task& task);
    void note_closed(release::TaskId task);
    std::optional<clearance::Clearance>& valid_clearance();
    std::optional<deployment::Deployment>& current_deployment();
    base::Result<clearance::Facts> facts(  // what gates look at, at this moment
        std::optional<clearance::Point> point);
    const feel::Scope& scope();
    void forget_scope() { scope_.reset(); }  // after rows changed that FEEL may have read
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
    Case(Work& work, release::Release release, std::shared_ptr<const Pack> pack);

    base::Result<void> drive(Running& of, engine::Trigger trigger, const char* name);
    base::Result<bool> step_once(Running& of, const engine::Trigger& trigger, const char* name);
    base::Result<void> meet(Running& of, const engine::Want& want);
    base::Result<void> meet_call(Running& of, const engine::Want& want);
    base::Result<void> call(Running& caller, const engine::StartCalled& want);
    void start_timer(const Running& of, const engine::StartTimer& want);
    base::Result<bool> deliver(const std::string& message, const feel::Value& correlation,
                               const feel::Value& variables);
    // Refuses 409 `incident.last_token` where the process would end and the release would not.
    base::Result<void> must_go_on();
    base::Result<void> open_task(Running& of, const engine::OpenTask& want);
    release::TaskOpened task_for(const Running& of, const engine::OpenTask& want,
                                 const StepRule* rule);
    base::Result<approval::Seat*> seat_for(const engine::OpenTask& want);
    base::Result<void> withdraw_task(std::int64_t key);
    base::Result<void> withdraw_own_tasks();
    base::Result<void> run_job(Running& of, const engine::RunJob& want);
    base::Result<void> start_deployment(Running& of, std::int64_t key);
    base::Result<void> start_rollback(Running& of, std::int64_t key);
    base::Result<void> give_number(Running& of, std::int64_t key);
    void demand(const PackGate& gate, std::vector<base::Reason>& unmet);
    base::Result<void> look_at_waiting_jobs();
    base::Result<bool> is_open(const Gate& gate);
    base::Result<void> leave(const Gate& gate, std::set<Gate>& shut);
    base::Result<void> settle_clearance();
    base::Result<void> withdraw_clearance(const std::string& because);
    base::Result<void> settle_resigning();
    base::Result<void> archive();
    base::Result<void> move_stage();

    Work& work_;
    release::Release release_;
    std::shared_ptr<const Pack> pack_;  // shared with the catalogue: outlives a reload
    Family family_;
    std::vector<release::ReleaseEvent> release_events_;
    std::deque<Pending> queue_;
    std::optional<Resolving> resolving_;
    KeptScope scope_;
    bool asks_window_ = false;
    std::optional<std::vector<approval::Seat>> seats_;
    std::optional<std::vector<approval::Approval>> approvals_;
    std::optional<std::vector<record::Record>> records_;
    std::optional<std::vector<release::Task>> open_tasks_;
    std::optional<std::optional<clearance::Clearance>> clearance_;
    std::optional<std::optional<deployment::Deployment>> deployment_;
};

}  // namespace fangxing::app
