#include "app/commands/propose_improvement.h"

#include <fmt/core.h>

#include "app/bridge/evaluations.h"
#include "app/bridge/reviews.h"
#include "app/known.h"

namespace fangxing::app {
namespace {

base::Result<improvement::Source> source_of(Work& work, const ProposeImprovement& command) {
    improvement::Source out{command.evaluation.value_or(base::Ref{}),
                            command.indicator.value_or(""), command.review.value_or(base::Ref{}),
                            command.item};
    if (out.evaluation) {
        const auto of =
            TRY(known<improvement::Evaluation>(work, {out.evaluation.value}, "/evaluation"));
        if (of.finished) return base::refuse(base::Kind::conflict, "evaluation.finished_already");
    }
    if (!out.review) return out;
    const auto review = TRY(known<improvement::Review>(work, {out.review.value}, "/review"));
    const auto items = review.minutes ? static_cast<int>(review.minutes->items.size()) : 0;
    const int item = out.item.value_or(-1);
    if (item < 0 || item >= items) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"review.no_such_item", "/item", {}}});
    }
    return out;
}

// Both owners hear of what waits for their word.
base::Result<void> ask_owners(Work& work, const improvement::Improvement& improvement,
                              const improvement::Parties& parties) {
    auto to = process_owners(work, parties);
    to.merge(release_owners(work));
    to.erase(work.actor().id);
    const auto& of = improvement.proposed;
    return tell_of_improvement(work, to,
                               {.id = "improvement_proposed",
                                .subject = {"改进建议：" + of.number + " " + of.title,
                                            "Improvement: " + of.number + " " + of.title},
                                .text = {of.text, of.text},
                                .kind = notice::Kind::tasks});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const ProposeImprovement& command) {
    const auto parties = TRY(parties_of(work, command.pack));
    improvement::ImprovementProposed proposed{
        .pack = command.pack,
        .number = fmt::format("IMP-{:05}", work.store().next_number("improvements")),
        .kind = command.kind.value_or(improvement::Kind::suggestion),
        .title = command.title,
        .text = command.text,
        .analysis = command.analysis.value_or(""),
        .source = TRY(source_of(work, command)),
        .in_charge = {},
        .by = {},
        .at = work.now()};
    improvement::Measure measure{command.measure.value_or(""), {}, command.due};
    if (command.person && !command.person->empty()) {
        measure.person = TRY(active_person(work, *command.person, "/person")).id;
    }
    improvement::Improvement fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, TRY(improvement::propose(std::move(proposed), std::move(measure),
                                                 work.actor(), parties))));
    count_improvement(work, nullptr, fresh);
    expect_due(work, fresh);
    TRY(ask_owners(work, fresh, parties));
    return saved(fresh);
}

base::Result<base::Json> carry_out(Work& work, const PutMeasure& command) {
    auto improvement = TRY(work.get<improvement::Improvement>(command.improvement));
    const auto before = improvement;
    const auto parties = TRY(parties_of(work, improvement.proposed.pack));
    improvement::Measure measure{command.measure, {}, command.due};
    if (!command.person.empty()) {
        measure.person = TRY(active_person(work, command.person, "/person")).id;
    }
    TRY(work.save(
        improvement,
        TRY(improvement::put_measure(
            improvement, {std::move(measure), command.analysis.value_or(""), {}, work.now()},
            work.actor(), parties))));
    count_improvement(work, &before, improvement);
    expect_due(work, improvement);
    return saved(improvement);
}

}  // namespace fangxing::app
