#include "app/bridge/reviews.h"

#include "app/print/sheet_words.h"

namespace fangxing::app {
namespace {

base::Result<void> invite(Work& work, const improvement::ReviewPlanned& planned) {
    std::set<access::PersonId> to;
    for (const auto& each : planned.participants) to.insert(each.person);
    const auto when = wall_time(work.system().settings.zone, planned.held_at);
    const auto process = name_of_pack(work, planned.pack);
    const bool is_review = planned.kind == improvement::ReviewKind::process;
    const base::Words what = is_review ? base::Words{"流程回顾", "Review of the process"}
                                       : base::Words{"流程负责人例会", "Meeting of process owners"};
    return tell_of_improvement(work, to,
                               {.id = "review_invitation",
                                .subject = {"邀请：" + planned.title + "（" + when + "）",
                                            "Invitation: " + planned.title + " (" + when + ")"},
                                .text = {what.zh + "，" + process.zh, what.en + ", " + process.en},
                                .kind = notice::Kind::duty});
}

}  // namespace

base::Result<improvement::Review> hold_review(
    Work& work, const std::vector<improvement::Review::Event>& events) {
    improvement::Review review;
    review.id = {work.fresh_id()};
    TRY(work.add(review, events));
    TRY(invite(work, review.planned));
    if (review.planned.interval != improvement::Interval::once) {
        expect_turn(work, Turn::review, base::Ref{review.id.value}, review.planned.held_at);
    }
    return review;
}

base::Result<void> follow_review(Work& work, improvement::ReviewId id) {
    auto review = TRY(work.get<improvement::Review>(id));
    auto next = improvement::following(review, work.system().settings.zone);
    if (!next) return {};
    next->at = work.now();
    const auto planned = TRY(hold_review(work, {*std::move(next)}));
    return work.save(review, {improvement::ReviewFollowed{planned.id}});
}

}  // namespace fangxing::app
