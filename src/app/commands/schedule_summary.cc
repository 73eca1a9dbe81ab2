#include "app/commands/schedule_summary.h"

#include "app/bridge/summaries.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ScheduleSummary& command) {
    const auto parties = TRY(parties_of(work, command.pack));
    TRY(improvement::must_own_process(work.actor(), parties));
    improvement::SummaryScheduled scheduled{
        .pack = command.pack,
        .managers = {},
        .deliver_at = command.deliver_at.value_or(work.now()),
        .interval = command.interval.value_or(improvement::Interval::once),
        .note = command.note.value_or(""),
        .by = {},
        .at = work.now()};
    for (std::size_t n = 0; n < command.managers.size(); ++n) {
        const auto field = "/managers/" + std::to_string(n);
        scheduled.managers.push_back(TRY(active_person(work, command.managers[n], field)).id);
    }
    const auto events = TRY(improvement::schedule(std::move(scheduled), work.actor(), parties));
    const auto summary = TRY(wait_for_summary(work, events));
    const bool is_due = summary.scheduled.deliver_at <= work.now();
    if (is_due) TRY(deliver_summary(work, summary.id));
    return saved(TRY(work.get<improvement::Summary>(summary.id)));
}

base::Result<base::Json> carry_out(Work& work, const EndorseSummary& command) {
    auto summary = TRY(work.get<improvement::Summary>(command.summary));
    TRY(work.save(summary, TRY(improvement::endorse(summary,
                                                    {.by = {},
                                                     .endorsed = command.endorsed,
                                                     .comment = command.comment.value_or(""),
                                                     .at = work.now()},
                                                    work.actor()))));
    return saved(summary);
}

}  // namespace fangxing::app
