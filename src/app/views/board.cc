#include "app/views/board.h"

#include <algorithm>

#include "app/bridge/step_rules.h"

namespace fangxing::app {
namespace {

const approval::Approval* newest_of(Case& of, const approval::Seat& seat) {
    const approval::Approval* newest = nullptr;
    for (const auto& each : of.approvals()) {
        if (each.statement.seat != seat.id) continue;
        if (!newest || each.statement.at > newest->statement.at) newest = &each;
    }
    return newest;
}

const release::Task* task_of(Case& of, const approval::Seat& seat) {
    const auto& open = of.open_tasks();
    const auto task = std::ranges::find_if(
        open, [&](const release::Task& each) { return each.opened.seat.value == seat.id.value; });
    return task == open.end() ? nullptr : &*task;
}

void add_step(BoardSeat& out, Case& of, const StepRule& rule, const approval::Answers& answers) {
    for (const auto& check : checks_of(of, rule, answers)) {
        const auto at = answers.find(check.id);
        BoardCheck line{check.id, check.text, {}, {}};
        if (at != answers.end()) {
            line.answer = at->second.answer;
            line.remark = at->second.remark.value_or("");
        }
        out.checks.push_back(std::move(line));
    }
    const auto owed = missing_deliverables(of, rule, answers);
    for (const auto& each : rule.gives) {
        const bool is_owed = std::ranges::find(owed, each.id) != owed.end();
        const auto* state = is_there(of, each.id)               ? "there"
                            : is_owed && out.state == "waiting" ? "owed"
                                                                : "absent";
        out.papers.push_back({each.id, paper_name(of.pack(), each.id), each.optional, state});
    }
}

void add_statement(BoardSeat& out, const approval::Approval& said) {
    const auto& statement = said.statement;
    out.said = said.id;
    out.by = statement.person;
    out.verdict = base::to_text(statement.verdict);
    out.opinion = statement.opinion;
    out.round = statement.round;
    out.at = statement.at;
}

BoardSeat seat_on(Case& of, const approval::Seat& seat) {
    BoardSeat out;
    out.id = seat.id;
    out.panel = seat.chair.panel;
    out.step = seat.chair.step;
    out.unit = seat.chair.place.unit;
    const auto* role = of.pack().role(seat.chair.role);
    out.role = role ? role->name : base::Words{seat.chair.role, seat.chair.role};
    const auto* task = task_of(of, seat);
    out.state = seat.approval ? "signed" : task ? "waiting" : "coming";
    if (task) {
        out.since = task->opened.at;
        out.due = task->opened.due;
        out.holders = holders_of(of.work(), *task);
    }
    const auto* said = newest_of(of, seat);
    if (said) {
        add_statement(out, *said);
        out.verdict_name = verdict_name(of.pack(), said->statement.step, out.verdict);
    }
    const auto* rule = of.pack().step(seat.chair.step);
    // A new round asks everything anew; only what stands answers its questions.
    if (rule)
        add_step(out, of, *rule,
                 said && seat.approval ? said->statement.answers : approval::Answers{});
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Board& view) {
    auto of = TRY(Case::open(work, view.release));
    BoardView out;
    for (const auto& seat : of.seats()) {
        if (!seat.dropped) out.items.push_back(seat_on(of, seat));
    }
    return base::written(out);
}

}  // namespace fangxing::app
