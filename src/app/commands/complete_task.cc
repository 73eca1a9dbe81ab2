#include "app/commands/complete_task.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "app/bridge/foresight.h"
#include "app/bridge/monitoring.h"
#include "app/bridge/outcome.h"
#include "app/bridge/records.h"
#include "app/bridge/sites.h"
#include "app/bridge/step_rules.h"
#include "app/views/answers.h"
#include "domain/access/person.h"
#include "domain/release/confirmation.h"

namespace fangxing::app {
namespace {

// A record that lacks is owed by those who may write it.
base::Parameters owed_input(const Pack& pack, const StepRule& rule, const std::string& id) {
    auto out = owed(pack, rule, id);
    const auto record = pack.records.find(id);
    if (record == pack.records.end()) return out;
    base::Words writers;
    for (const auto& writer : record->second.writers()) {
        const auto* role = pack.role(writer);
        if (!role) continue;
        writers.zh += (writers.zh.empty() ? "" : "、") + role->name.zh;
        writers.en += (writers.en.empty() ? "" : ", ") + role->name.en;
    }
    if (writers.zh.empty()) return out;
    for (auto& [name, value] : out) {
        if (name == "owes_zh") value = writers.zh;
        if (name == "owes_en") value = writers.en;
    }
    return out;
}

// Does this step deliver the record that binds the fact?
bool gives(const StepRule& rule, std::string_view fact, const Pack& pack) {
    return std::ranges::any_of(rule.gives, [&](const Deliverable& each) {
        const auto record = pack.records.find(each.id);
        return record != pack.records.end() &&
               std::ranges::any_of(record->second.facts(),
                                   [&](const record::Fact& one) { return one.name == fact; });
    });
}

base::Result<void> must_be_complete(Case& of, const release::Task& task, const StepRule* rule,
                                    const approval::Answers& answers) {
    std::vector<base::Reason> reasons;
    if (rule) {
        reasons =
            approval::open_checks(checks_of(of, *rule, answers, task.opened.instance), answers);
        for (const auto& id : missing_inputs(of, *rule)) {
            reasons.push_back({"task.input_missing", "", owed_input(of.pack(), *rule, id)});
        }
        for (const auto& id : missing_deliverables(of, *rule, answers)) {
            reasons.push_back({"task.deliverable_missing", "", owed(of.pack(), *rule, id)});
        }
    }
    const auto form = task.opened.form.empty() ? std::nullopt : find_record(of, task.opened.form);
    if (!task.opened.form.empty() && (!form || form->state != record::State::complete)) {
        reasons.push_back({"task.form_not_complete", "", {{"record", task.opened.form}}});
    }
    // S1-79: what is said to be restored is as the baseline has it.
    if (rule && gives(*rule, "restored.versions", of.pack())) {
        for (auto& each : release::not_as_baseline(of.release()))
            reasons.push_back(std::move(each));
    }
    if (task.opened.work == "cmdb") {
        for (const auto item : release::unconfirmed_items(of.release())) {
            reasons.push_back({"gate.item_not_confirmed", "", {{"item", item.text()}}});
        }
    }
    if (reasons.empty()) return {};
    // Questions left open are input that is missing; anything else is not yet so.
    const bool open_only = std::ranges::all_of(
        reasons, [](const base::Reason& each) { return each.code == "check.unanswered"; });
    const auto kind = open_only ? base::Kind::invalid : base::Kind::conflict;
    return base::refuse(kind, "task.incomplete", {}, std::move(reasons));
}

// The other tasks of this release that confirm it: those that are open, and those that are done.
std::vector<release::Task> other_confirmations(Case& of, const release::Task& task) {
    const auto confirms = [&](const release::Task& each) {
        const auto* rule = of.pack().step(each.opened.step);
        return rule && rule->gate == "confirm" && each.id != task.id;
    };
    std::vector<release::Task> out;
    std::ranges::copy_if(of.open_tasks(), std::back_inserter(out), confirms);
    const auto all = of.work().where<release::Task>("release", of.release().id.value);
    std::ranges::copy_if(all, std::back_inserter(out), [&](const release::Task& each) {
        return each.state == release::TaskState::done && confirms(each);
    });
    return out;
}

// The point that completing this step passes, if it has one.
base::Result<void> pass_gate(Case& of, const release::Task& task, const StepRule* rule) {
    const auto point = rule ? base::from_text<clearance::Point>(rule->gate) : std::nullopt;
    if (!point) return {};
    TRY(clearance::pass(*point, TRY(of.facts(*point))));
    if (*point == clearance::Point::submit) {
        TRY(of.refresh_seats());
        of.tell(TRY(release::submit(of.release(), of.work().actor(), of.work().now())));
    } else if (*point == clearance::Point::confirm && site_at(of.work(), task.opened.instance)) {
        return confirm_site(of, task.opened.instance);
    } else if (*point == clearance::Point::confirm &&
               release::is_last_confirmation(of.release(), other_confirmations(of, task))) {
        of.tell(release::confirm_success(of.release(), of.work().now()));
    }
    return {};
}

// Natural persons who did the steps that this one must be apart from; "deploy" means the manual
// steps of the attempt. INV-10: who carried out does not confirm, whatever the pack says.
std::vector<access::PersonId> others_of(Case& of, const StepRule& rule, base::Ref instance) {
    std::vector<access::PersonId> out;
    auto apart = rule.apart;
    if (rule.gate == "confirm") apart.emplace_back("deploy");
    if (apart.empty()) return out;
    const bool at_site = site_at(of.work(), instance).has_value();
    const auto tasks =
        at_site ? of.work().where_all<release::Task>({{"instance", instance.value}})
                : of.work().where_all<release::Task>({{"release", of.release().id.value}});
    for (const auto& step : apart) {
        for (const auto& each : tasks) {
            if (each.opened.step == step && each.state == release::TaskState::done) {
                out.push_back(each.done.by_natural);
            }
        }
        const auto attempt = attempt_at(of, instance);
        if (step != "deploy" || !attempt) continue;
        for (const auto& run : attempt->forward) {
            const auto person = run.by ? of.work().find<access::Person>(run.by) : std::nullopt;
            if (person) out.push_back(person->natural);
        }
    }
    return out;
}

base::Result<void> note_restoration(Case& of, const release::Task& task, bool first_verdict) {
    const auto* stage = of.pack().stage(task.opened.stage);
    if (!stage) return {};
    const auto attempt = attempt_at(of, task.opened.instance);
    const bool all_undone = attempt && attempt->state == deployment::State::rolled_back;
    const release::Verification seen{stage->state, task.opened.kind, first_verdict, all_undone};
    if (site_at(of.work(), task.opened.instance)) {
        return verify_site(of, task.opened.instance, seen);
    }
    if (release::verifies_restoration(of.release(), seen)) {
        of.tell(release::restored(of.release(), of.work().now()));
    }
    return {};
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CompleteTask& command) {
    auto task = TRY(work.get<release::Task>(command.task));
    auto of = TRY(open_to_act(work, task.opened.release));
    if (task.opened.kind == release::TaskKind::sign) {
        return base::refuse(base::Kind::conflict, "task.must_be_signed");
    }
    if (task.opened.work == rollback_decision_work) {
        return base::refuse(base::Kind::conflict, "task.decided_on_the_release");
    }
    const release::Completion completion{
        command.verdict.value_or(""), command.to.value_or(""), command.reason.value_or(""),
        command.comment.value_or(""), base::encode(command.answers.value_or(approval::Answers{}))};
    work.because(completion.reason.empty() ? completion.comment : completion.reason);
    const auto events = TRY(release::complete(task, of.release().held_because.has_value(),
                                              !of.release().is_open() && !of.release().archived_at,
                                              completion, work.actor(), work.now()));
    if (command.content && !task.opened.form.empty()) {
        TRY(keep_record(of,
                        {.release = base::Ref{of.release().id.value},
                         .kind = task.opened.form,
                         .state = record::State::complete,
                         .content = *command.content,
                         .note = completion.reason},
                        work.request().if_match.has_value()));
    }
    const auto* rule = of.pack().step(task.opened.step);
    const auto& done = std::get<release::TaskDone>(events.front());
    if (rule)
        TRY(release::must_be_apart(others_of(of, *rule, task.opened.instance),
                                   release::behind(task, work.actor())));
    const bool first = task.opened.verdicts.empty() || done.verdict == task.opened.verdicts.front();
    if (first) {
        TRY(must_be_complete(of, task, rule, command.answers.value_or(approval::Answers{})));
        TRY(pass_gate(of, task, rule));
    } else if (done.verdict == "return") {
        of.tell(TRY(
            release::open_round(of.release(), task.opened.step, completion.reason, work.now())));
        TRY(of.void_after_return());
    }
    TRY(note_restoration(of, task, first));
    TRY(ask_where_failed(of, task));
    TRY(work.save(task, events));
    work.store().take_part(of.release().id.value, work.actor().id.value);
    of.note_closed(task.id);
    if (site_at(work, task.opened.instance)) of.processes().look_at_called(task.opened.instance);
    TRY(of.task_done(task, outcome_of(done, task.opened.step)));
    if (done.verdict == "refuse") {
        of.tell(release::refused(of.release(), completion.reason, work.now()));
    }
    TRY(of.finish());
    return answer(task, of.release());
}

}  // namespace fangxing::app
