#include "app/commands/decide_improvement.h"

#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

base::Result<void> tell_decided(Work& work, const improvement::Improvement& improvement,
                                const improvement::Parties& parties) {
    auto to = process_owners(work, parties);
    to.insert(improvement.proposed.by);
    to.insert(improvement.measure.person);
    to.erase(work.actor().id);
    const auto& of = improvement.proposed;
    return tell_of_improvement(work, to,
                               {.id = "improvement_confirmed",
                                .subject = {"改进已确认：" + of.number + " " + of.title,
                                            "Improvement decided: " + of.number + " " + of.title},
                                .text = {improvement.measure.text, improvement.measure.text},
                                .kind = notice::Kind::tasks});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const ConfirmImprovement& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    const auto before = improvement;
    const auto parties = TRY(parties_of(work, improvement.proposed.pack));
    TRY(work.save(improvement,
                  TRY(improvement::confirm(improvement, work.actor(), parties, work.now()))));
    count_improvement(work, &before, improvement);
    if (improvement.is_decided()) TRY(tell_decided(work, improvement, parties));
    return saved(improvement);
}

base::Result<base::Json> carry_out(Work& work, const RefuseImprovement& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    const auto parties = TRY(parties_of(work, improvement.proposed.pack));
    work.because(command.reason);
    TRY(work.save(improvement, TRY(improvement::turn_down(improvement, command.reason, work.actor(),
                                                          parties, work.now()))));
    return saved(improvement);
}

}  // namespace fangxing::app
