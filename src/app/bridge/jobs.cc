// The jobs of the closed list: what each does at once, and which of them wait.
#include <algorithm>

#include "app/bridge/case.h"
#include "app/bridge/documents.h"
#include "app/bridge/filing.h"
#include "app/bridge/followup.h"
#include "app/bridge/formal_versions.h"
#include "app/bridge/handovers.h"
#include "app/bridge/notice.h"
#include "app/bridge/sites.h"
#include "app/process_bridge.h"
#include "domain/record/record.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// Attempts are counted where they are made: at the site, or for the whole release.
base::Result<int> attempts_so_far(Case& of, const Running& process) {
    const auto site = site_at(of.work(), base::Ref{process.row.id.value});
    if (!site) return of.release().attempts;
    if (!site->deployment) return 0;
    return TRY(of.work().get<deployment::Deployment>({site->deployment.value})).attempt;
}

}  // namespace

base::Result<void> Case::run_job(Running& of, const engine::RunJob& want) {
    WaitingJob job{want.key, want.type, {}, feel::to_json(want.inputs)};
    for (const auto& [name, value] : want.headers) job.headers[name] = value;
    of.note(JobWaits{job});

    if (want.type == "fangxing:deploy") return start_deployment(of, want.key);
    if (want.type == "fangxing:rollback") return start_rollback(of, want.key);
    if (want.type == "fangxing:file" && replaces_approval(job)) {
        if (TRY(keep_filing(*this, job))) return job_done(want.key);
        return job_error(want.key, "not_on_record");
    }
    // What is filed (备案) is a notice of its own to each: nothing changes it afterwards.
    if (want.type == "fangxing:notify" || want.type == "fangxing:file") {
        TRY(send_notice(*this, job));
        TRY(note_told(*this, base::Ref{of.row.id.value}));
        return job_done(want.key);
    }
    if (want.type == "fangxing:followup") {
        TRY(open_followups(*this, job));
        return job_done(want.key);
    }
    if (want.type == "fangxing:handover") {
        TRY(hand_over(*this, job));
        return job_done(want.key);
    }
    if (want.type == "fangxing:number") return give_number(of, want.key);
    if (want.type == "fangxing:archive") {
        TRY(archive());
        return job_done(want.key);
    }
    if (want.type == "fangxing:gate") {
        // The window opens without anybody's act: look again when it does.
        const auto window = release::window(release_);
        if (window && window->from > work_.now()) {
            base::Json payload;
            payload.put("release", release_.id.text());
            work_.emit("recheck", "recheck:" + base::id_text(want.key), payload, window->from);
        }
        return {};  // `finish` looks at it
    }
    if (want.type == "fangxing:close") return {};
    of.note(JobLeft{want.key});
    return drive(of, engine::JobFailed{want.key, "job.unknown_type", want.type}, "job_failed");
}

base::Result<void> Case::start_deployment(Running& of, std::int64_t key) {
    const auto& valid = valid_clearance();
    const auto unmet = clearance::unmet(clearance::Point::deploy, TRY(facts(std::nullopt)));
    if (!valid || !unmet.empty()) {
        // A diagram without the gate in front, or one that a hostile hand drew: nothing runs.
        of.note(JobLeft{key});
        return drive(of,
                     engine::JobFailed{key, "gate.unmet", unmet.empty() ? "" : unmet.front().code},
                     "job_failed");
    }
    deployment::DeploymentStarted started{.release = base::Ref{release_.id.value},
                                          .clearance = base::Ref{valid->id.value},
                                          .instance = base::Ref{of.row.id.value},
                                          .job = key,
                                          .attempt = TRY(attempts_so_far(*this, of)) + 1,
                                          .steps = {},
                                          .at = work_.now()};
    started.steps = TRY(deployment::read_plan(*release::fact(release_, "plan.steps")));
    TRY(name_executor(*this, of, key, started.steps));
    deployment::Deployment fresh;
    fresh.id = {work_.fresh_id()};
    TRY(begin_at_site(*this, base::Ref{of.row.id.value}, base::Ref{fresh.id.value}));
    TRY(work_.add(fresh, {started}));
    const base::Ref begun{fresh.id.value};
    const bool at_site = site_at(work_, base::Ref{of.row.id.value}).has_value();
    tell(TRY(at_site ? release::begin_at_site(release_, begun, work_.now())
                     : release::begin_deployment(release_, begun, work_.now())));
    deployment_.reset();  // the row that was kept is of an earlier one
    return {};
}

base::Result<void> Case::start_rollback(Running& of, std::int64_t key) {
    auto attempt = attempt_at(*this, base::Ref{of.row.id.value});
    if (!attempt) return job_done(key);  // nothing was begun: nothing to undo
    if (attempt->state == deployment::State::rolled_back) return job_done(key);
    // At a site the person who completed the decision's task decided it; a deadline never does.
    const bool decided = attempt->state == deployment::State::rolling_back;
    const auto& actor = work_.actor();
    if (!decided && !actor.machine && site_at(work_, base::Ref{of.row.id.value})) {
        TRY(work_.save(*attempt, TRY(deployment::decide_rollback(*attempt, actor, work_.now()))));
    }
    TRY(work_.save(*attempt, TRY(deployment::start_rollback(*attempt, key, work_.now()))));
    const bool undone = attempt->state == deployment::State::rolled_back;
    deployment_.reset();  // the row that was kept may be this one
    if (undone) return job_done(key);
    return {};
}

base::Result<void> Case::give_number(Running& of, std::int64_t key) {
    const auto given = earn_number(*this, base::Ref{of.row.id.value});
    const bool lost_race = !given && given.error().code.ends_with(".changed_meanwhile");
    if (lost_race) return std::unexpected(given.error());
    of.note(JobLeft{key});
    if (!given) {  // a flow that asks before success: a person sees why
        return drive(of, engine::JobFailed{key, given.error().code, {}}, "job_failed");
    }
    feel::Context told{{"first", *given}};
    return drive(of, engine::JobDone{key, feel::Value(std::move(told))}, "job_done");
}

base::Result<void> Case::archive() {
    // What the archive holds, by revision and digest; the rows themselves are never deleted.
    base::Json listed{base::Json::Array{}};
    for (const auto& row : records()) {
        base::Json each;
        each.put("kind", row.kind);
        each.put("revision", std::int64_t{row.complete_revision});
        each.put("digest", base::digest_of(base::canonical_text(row.complete_content)).text);
        listed.push(std::move(each));
    }
    base::Json documents{base::Json::Array{}};
    for (const auto& row : documents_of(*this)) {
        auto each = record::part_of(row);
        each.put("document", row.document);
        each.put("revision", static_cast<std::int64_t>(row.files.size()));
        documents.push(std::move(each));
    }
    base::Json manifest;
    manifest.put("release", release_.number);
    manifest.put("pack", release_.pack_digest.text);
    manifest.put("records", std::move(listed));
    manifest.put("documents", std::move(documents));
    manifest.put("sections", base::encode(release_.sections));
    base::Json signatures{base::Json::Array{}};
    for (const auto& each : approvals()) signatures.push(each.id.text());
    manifest.put("approvals", std::move(signatures));
    manifest.put("deployment", base::encode(release_.deployment));
    const auto digest = work_.system().blobs.put(base::canonical_text(manifest));
    tell({release::Archived{digest, work_.now()}});
    return {};
}

base::Result<void> deployment_changed(Work& work, const deployment::Deployment& deployment) {
    using deployment::State;
    const bool forward_done = deployment.state == State::done;
    const bool undone = deployment.state == State::rolled_back;
    if (!forward_done && !undone) return {};
    auto open = TRY(Case::open(work, {deployment.release.value}));
    const auto in = deployment.instance;
    if (forward_done && open.processes().with_job(deployment.job, in)) {
        open.tell(release::deployed(open.release(), work.now()));
        TRY(open.job_done(deployment.job, in));
    } else if (undone && open.processes().with_job(deployment.rollback_job, in)) {
        TRY(open.job_done(deployment.rollback_job, in));
    }
    return open.finish();
}

}  // namespace fangxing::app
