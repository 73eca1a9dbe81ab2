#include "app/bridge/monitoring.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/appointments.h"
#include "app/bridge/ladder.h"
#include "app/bridge/notice.h"
#include "app/bridge/notice_text.h"
#include "app/bridge/overlaps.h"
#include "domain/access/person.h"
#include "domain/release/demands.h"

namespace fangxing::app {
namespace {

constexpr int most_observations = 10'000;
constexpr std::string_view default_decider = "release_manager";

std::vector<access::PersonId> deciders_of(Case& of) {
    std::vector<access::PersonId> out;
    for (const auto& name : monitoring::deciders_of(of.release())) {
        const auto person = person_by_login(of.work().store(), name);
        const auto id = person ? std::optional(person->id) : access::PersonId::parse(name);
        if (id) out.push_back(*id);
    }
    if (!out.empty()) return out;
    const auto managers = holders_at(of.work(), std::string(default_decider), of.place());
    return {managers.begin(), managers.end()};
}

std::optional<base::Instant> last_taken(Case& of) {
    std::optional<base::Instant> out;
    for (const auto& each : decisions_of(of)) {
        if (each.taken && (!out || each.taken->at > *out)) out = each.taken->at;
    }
    return out;
}

// Stands in the deciders' list, and climbs its ladder to the manager.
base::Result<void> open_decision_task(Case& of, const monitoring::RollbackDecision& decision) {
    release::Task task;
    task.id = {of.work().fresh_id()};
    TRY(of.work().add(task,
                      {release::TaskOpened{.release = of.release().id,
                                           .instance = {},
                                           .element_key = 0,
                                           .element = {},
                                           .step = std::string(rollback_decision_work),
                                           .code = {},
                                           .name = {"决定是否回退", "decide whether to roll back"},
                                           .kind = release::TaskKind::work,
                                           .stage = of.release().stage,
                                           .roles = {},
                                           .place = of.place(),
                                           .people = decision.deciders,
                                           .seat = {},
                                           .form = {},
                                           .work = std::string(rollback_decision_work),
                                           .verdicts = {},
                                           .returns = {},
                                           .due = decision.due,
                                           .round = of.release().round,
                                           .resign = false,
                                           .at = of.work().now()}}));
    for (const auto person : decision.deciders) {
        of.work().store().take_part(of.release().id.value, person.value);
    }
    set_decision_ladder(of, task, decision.due);
    of.note_opened(task);
    return {};
}

base::Result<void> tell_deciders(Case& of, const monitoring::RollbackDecision& decision,
                                 const monitoring::Cause& cause) {
    const auto& number = of.release().number;
    return tell(of, {decision.deciders.begin(), decision.deciders.end()},
                {"rollback_decision",
                 {"须在 30 分钟内决定是否回退：" + number,
                  "Decide within 30 minutes whether to roll back: " + number},
                 name_in_notice(of.release()) +
                     base::Words{"出现情况：" + cause.text + "。请决定是否回退",
                                 ": " + cause.text + ". Decide whether to roll back"} +
                     latest(of.work(), decision.due) + base::Words{"。", "."},
                 notice::Kind::duty});
}

bool may_roll_back(Case& of) {
    return release::is_deploying(of.release()) && !of.release().rolling_back;
}

base::Result<void> ask(Case& of, const monitoring::Cause& cause) {
    if (auto open = open_decision(of)) {
        const auto due = open->due;
        TRY(of.work().save(*open, {monitoring::CauseAdded{cause}}));
        // Found earlier than what was known: the clock has less left.
        for (const auto& task : of.open_tasks()) {
            const bool is_its = task.opened.work == rollback_decision_work;
            if (is_its && open->due < due) set_decision_ladder(of, task, open->due);
        }
        return tell_deciders(of, *open, cause);
    }
    monitoring::RollbackDecision decision;
    decision.id = {of.work().fresh_id()};
    TRY(of.work().add(decision, {monitoring::DecisionAsked{of.release().id, deciders_of(of), cause,
                                                           of.work().now()}}));
    TRY(open_decision_task(of, decision));
    return tell_deciders(of, decision, cause);
}

}  // namespace

std::vector<monitoring::RollbackDecision> decisions_of(Case& of) {
    return of.work().where<monitoring::RollbackDecision>("release", of.release().id.value);
}

std::optional<monitoring::RollbackDecision> open_decision(Case& of) {
    auto all = decisions_of(of);
    const auto open = std::ranges::find_if(all, [](const auto& each) { return !each.taken; });
    if (open == all.end()) return std::nullopt;
    return std::move(*open);
}

std::vector<monitoring::Observation> observations_of(Case& of) {
    return of.work().where<monitoring::Observation>("release", of.release().id.value, 0,
                                                    most_observations);
}

base::Result<void> ask_where_met(Case& of, const monitoring::Observation& fresh,
                                 const std::vector<monitoring::Observation>& earlier) {
    if (!may_roll_back(of)) return {};
    const auto met = monitoring::met_by(fresh.seen, monitoring::triggers_of(of.release()), earlier,
                                        last_taken(of).value_or(base::Instant{}));
    if (!met) return {};
    const auto text = fresh.seen.text.empty() ? fresh.seen.indicator : fresh.seen.text;
    return ask(of, {met->kind, text, fresh.id, met->found_at});
}

base::Result<void> tell_anomalies(Case& of, const std::vector<monitoring::Observation>& fresh) {
    if (fresh.empty()) return {};
    const auto deciders = deciders_of(of);
    std::set<access::PersonId> to(deciders.begin(), deciders.end());
    const auto implementer =
        who_acts(of.work(), of.release().id, "release_implementer", of.place());
    if (implementer) to.insert(implementer);
    const auto& number = of.release().number;
    const auto count = std::to_string(fresh.size());
    return tell(
        of, to,
        {"log_anomaly",
         {"日志异常：" + number, "Anomaly in the log: " + number},
         name_in_notice(of.release()) +
             base::Words{
                 "的日志出现 " + count + " 处异常，第一处：" + fresh.front().seen.text + "。",
                 ": " + count + " lines of its log are out of the ordinary, first: " +
                     fresh.front().seen.text},
         notice::Kind::duty});
}

base::Result<void> ask_where_failed(Case& of, const release::Task& task) {
    const auto schema = of.pack().records.find(task.opened.form);
    if (schema == of.pack().records.end() || !may_roll_back(of)) return {};
    for (const auto& fact : schema->second.facts()) {
        if (!monitoring::has_failed(of.release(), fact.name)) continue;
        TRY(ask(of, {monitoring::verification_trigger, task.opened.name.zh, {}, of.work().now()}));
    }
    return {};
}

base::Result<void> settle_decision(Case& of, monitoring::Choice choice, const std::string& reason) {
    auto open = open_decision(of);
    if (!open) return {};
    auto& work = of.work();
    TRY(work.save(*open, TRY(monitoring::take(*open, choice, reason, work.actor(), work.now()))));
    for (auto& task : of.open_tasks()) {
        if (task.opened.work != rollback_decision_work) continue;
        TRY(work.save(task,
                      {release::TaskDone{std::string(base::to_text(choice)), "", work.actor().id,
                                         work.actor().natural, false, work.now(), reason}}));
        forget_ladder(work, task.id);
    }
    std::erase_if(of.open_tasks(),
                  [](const auto& task) { return task.opened.work == rollback_decision_work; });
    return {};
}

base::Result<void> order_rollback(Case& of, const std::string& reason) {
    auto& work = of.work();
    auto begun = TRY(release::begin_rollback(of.release(), work.actor(), reason, work.now()));
    auto& attempt = of.current_deployment();
    if (attempt) {
        TRY(work.save(*attempt,
                      TRY(deployment::decide_rollback(*attempt, work.actor(), work.now()))));
    }
    of.tell(std::move(begun));
    TRY(settle_decision(of, monitoring::Choice::roll_back, reason));
    // An act that the flow must hear and does not is refused whole, never lost.
    if (!TRY(of.publish("rollback"))) {
        return base::refuse(base::Kind::conflict, "release.no_rollback_path");
    }
    return {};
}

base::Result<void> add_demands(Case& of, clearance::Point point, std::vector<base::Reason>& unmet) {
    if (point == clearance::Point::confirm && open_decision(of)) {
        unmet.push_back({"gate.rollback_undecided", "", {}});
    }
    if (point != clearance::Point::deploy) return {};
    for (const auto& each : conflicts_of(of)) {
        if (each.acknowledged) continue;
        unmet.push_back({"gate.item_overlap", "", {{"release", each.other.number}}});
    }
    return {};
}

}  // namespace fangxing::app
