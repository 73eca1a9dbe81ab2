#include "app/commands/sign_task.h"

#include <algorithm>

#include "app/bridge/foresight.h"
#include "app/bridge/outcome.h"
#include "app/bridge/step_rules.h"
#include "app/dsse.h"
#include "app/views/answers.h"
#include "domain/approval/panel.h"
#include "domain/release/implementers.h"

namespace fangxing::app {
namespace {

// The in-toto statement of one signature: what was signed, by whom, as what, how proven.
std::string envelope_of(Work& work, const release::Release& release,
                        const approval::Signed& statement) {
    base::Json subjects{base::Json::Array{}};
    for (const auto& [key, digest] : statement.sections) {
        base::Json hash;
        hash.put("sha256", digest.text.substr(digest.text.find(':') + 1));
        base::Json subject;
        subject.put("name", release.number + "#" + key);
        subject.put("digest", std::move(hash));
        subjects.push(std::move(subject));
    }
    auto predicate = base::encode(statement);
    predicate.put("number", release.number);
    base::Json out;
    out.put("_type", "https://in-toto.io/Statement/v1");
    out.put("subject", std::move(subjects));
    out.put("predicateType", "https://fangxing.dev/approval/v1");
    out.put("predicate", std::move(predicate));
    return sign_envelope(work.system().signer, clearance::statement_type, out);
}

// What is missing is told by its name and by whose step owes it.
base::Refusal named(const Pack& pack, const StepRule& rule, base::Refusal refusal) {
    for (auto& reason : refusal.reasons) {
        if (reason.code != "approval.deliverable_missing") continue;
        reason.parameters.merge(owed(pack, rule, reason.parameters.at("deliverable")));
    }
    return refusal;
}

approval::Seat* seat_of(Case& of, const release::Task& task) {
    auto& seats = of.seats();
    const auto seat = std::ranges::find_if(
        seats, [&](const auto& each) { return each.id.value == task.opened.seat.value; });
    base::ensure(seat != seats.end(), "a sign task is opened for a seat");
    return &*seat;
}

// A pack may want as many persons as a panel has seats.
base::Result<void> must_keep_to_one_seat(Case& of, const approval::Seat& seat,
                                         const release::Task& task) {
    const auto* settings = of.pack().settings.context();
    const auto* rule = settings ? settings->find("one_seat_each") : nullptr;
    if (!rule || !rule->is_true()) return {};
    return approval::must_sign_once(seat, of.approvals(), release::behind(task, of.work().actor()));
}

// Apart from `deploy`: those who shall carry the plan out do not approve it.
base::Result<void> must_be_free_to_sign(Case& of, const approval::Seat& seat, const StepRule& rule,
                                        const release::Task& task) {
    TRY(must_keep_to_one_seat(of, seat, task));
    if (std::ranges::find(rule.apart, "deploy") == rule.apart.end()) return {};
    return release::must_not_implement(of.release(), of.work().actor());
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const SignTask& command) {
    auto task = TRY(work.get<release::Task>(command.task));
    auto of = TRY(open_to_act(work, task.opened.release));
    if (task.opened.kind != release::TaskKind::sign) {
        return base::refuse(base::Kind::conflict, "task.not_a_signature");
    }
    TRY(release::may_do(task, work.actor()));
    if (task.state != release::TaskState::open) {
        return base::refuse(base::Kind::conflict, "task.already_done");
    }
    if (of.release().held_because) return base::refuse(base::Kind::conflict, "release.held");

    auto* seat = seat_of(of, task);
    const auto* rule = of.pack().step(task.opened.step);
    base::ensure(rule != nullptr, "a sign task has a step");
    TRY(must_be_free_to_sign(of, *seat, *rule, task));
    const auto answers = command.answers.value_or(approval::Answers{});
    const approval::Signing signing{
        command.verdict,  command.to.value_or(""),  command.opinion.value_or(""),    answers,
        command.sections, task.opened.delegated_by, task.opened.delegated_by_natural};
    auto signed_now = approval::sign(of.release(), *seat,
                                     {checks_of(of, *rule, answers), rule->returns, rule->refuses,
                                      missing_deliverables(of, *rule, answers)},
                                     signing, work.actor(), work.now());
    if (!signed_now) {
        return std::unexpected(named(of.pack(), *rule, std::move(signed_now).error()));
    }
    auto statement = *std::move(signed_now);
    work.because(statement.opinion);
    statement.envelope = envelope_of(work, of.release(), statement);

    approval::Approval signed_;
    signed_.id = {work.fresh_id()};
    TRY(work.add(signed_, {statement}));
    of.approvals().push_back(signed_);
    const bool approved = statement.verdict == approval::Verdict::approve;
    if (approved) {
        TRY(work.save(*seat, {approval::SeatSigned{signed_.id}}));
    } else if (statement.verdict == approval::Verdict::send_back) {
        of.tell(TRY(
            release::open_round(of.release(), task.opened.step, statement.opinion, work.now())));
        TRY(of.void_after_return());
    }
    const release::TaskDone done{std::string(base::to_text(statement.verdict)),
                                 statement.to,
                                 work.actor().id,
                                 work.actor().natural,
                                 false,
                                 work.now()};
    TRY(work.save(task, {done}));
    work.store().take_part(of.release().id.value, work.actor().id.value);
    of.note_closed(task.id);
    of.forget_scope();
    TRY(of.task_done(task, outcome_of(done, task.opened.step)));
    if (statement.verdict == approval::Verdict::refuse) {
        of.tell(release::refused(of.release(), statement.opinion, work.now()));
    }
    TRY(of.finish());
    return answer(task, of.release(), signed_.id);
}

}  // namespace fangxing::app
