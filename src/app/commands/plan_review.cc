#include "app/commands/plan_review.h"

#include "app/bridge/reviews.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const PlanReview& command) {
    const auto parties = TRY(parties_of(work, command.pack));
    improvement::ReviewPlanned planned{
        .pack = command.pack,
        .kind = command.kind.value_or(improvement::ReviewKind::process),
        .title = command.title,
        .held_at = command.held_at,
        .interval = command.interval.value_or(improvement::Interval::once),
        .participants = {},
        .series = {},
        .by = {},
        .at = work.now()};
    TRY(improvement::may_lead(planned.kind, work.actor(), parties));
    for (std::size_t n = 0; n < command.participants.size(); ++n) {
        const auto& each = command.participants[n];
        const auto field = "/participants/" + std::to_string(n) + "/person";
        const auto person = TRY(active_person(work, each.person, field));
        planned.participants.push_back({person.id, each.process.value_or("")});
    }
    const auto events = TRY(improvement::plan(std::move(planned), work.actor(), parties));
    return saved(TRY(hold_review(work, events)));
}

base::Result<base::Json> carry_out(Work& work, const KeepReviewMinutes& command) {
    auto review = TRY(work.get<improvement::Review>(command.review));
    const auto parties = TRY(parties_of(work, review.planned.pack));
    improvement::MinutesKept minutes{
        .items = command.items, .present = {}, .by = {}, .at = work.now()};
    for (std::size_t n = 0; n < command.present.size(); ++n) {
        const auto field = "/present/" + std::to_string(n);
        minutes.present.push_back(TRY(named_person(work, command.present[n], field)).id);
    }
    TRY(work.save(
        review, TRY(improvement::keep_minutes(review, std::move(minutes), work.actor(), parties))));
    return saved(review);
}

base::Result<base::Json> carry_out(Work& work, const EndReviewSeries& command) {
    auto review = TRY(work.get<improvement::Review>(command.review));
    const auto parties = TRY(parties_of(work, review.planned.pack));
    TRY(work.save(review, TRY(improvement::end_series(review, work.actor(), parties, work.now()))));
    return saved(review);
}

}  // namespace fangxing::app
