#include "app/commands/carry_out_improvement.h"

#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

base::Result<void> tell_about(Work& work, const improvement::Improvement& improvement,
                              std::set<access::PersonId> to, OwnNotice notice) {
    to.erase(work.actor().id);
    const auto name = " " + improvement.proposed.number + " " + improvement.proposed.title;
    notice.subject.zh += name;
    notice.subject.en += name;
    return tell_of_improvement(work, to, notice);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const AssignImprovement& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    const auto before = improvement;
    const auto parties = TRY(parties_of(work, improvement.proposed.pack));
    improvement::ImprovementAssigned assigned{
        .unit = command.unit, .person = {}, .due = command.due, .by = {}, .at = work.now()};
    access::UnitId unit_of_person;
    if (command.person && !command.person->empty()) {
        const auto person = TRY(active_person(work, *command.person, "/person"));
        assigned.person = person.id;
        unit_of_person = person.unit;
    }
    const auto events =
        TRY(improvement::assign(improvement, assigned, unit_of_person, work.actor(), parties));
    TRY(unit_exists(work, command.unit, "/unit"));
    TRY(work.save(improvement, events));
    count_improvement(work, &before, improvement);
    expect_due(work, improvement);
    const auto& text = improvement.measure.text;
    TRY(tell_about(work, improvement, doers_of(work, improvement),
                   {.id = "improvement_assigned",
                    .subject = {"请落实改进：", "Carry out the improvement:"},
                    .text = {text, text},
                    .kind = notice::Kind::tasks}));
    return saved(improvement);
}

base::Result<base::Json> carry_out(Work& work, const BeginImprovement& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    TRY(work.save(improvement, TRY(improvement::begin(improvement, work.actor(), work.now()))));
    return saved(improvement);
}

base::Result<base::Json> carry_out(Work& work, const ReportImprovement& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    const auto before = improvement;
    TRY(work.save(improvement, TRY(improvement::report_done(improvement, command.result,
                                                            work.actor(), work.now()))));
    count_improvement(work, &before, improvement);
    const auto parties = TRY(parties_of(work, improvement.proposed.pack));
    auto to = process_owners(work, parties);
    to.insert(improvement.proposed.by);
    TRY(tell_about(work, improvement, std::move(to),
                   {.id = "improvement_done",
                    .subject = {"改进已完成：", "Improvement done:"},
                    .text = {command.result, command.result},
                    .kind = notice::Kind::tasks}));
    return saved(improvement);
}

}  // namespace fangxing::app
