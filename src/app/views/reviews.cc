#include "app/views/reviews.h"

#include <algorithm>

#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

constexpr int most_reviews = 300;

bool may_take_part(const Work& work) {
    return access::authorize(work.actor(), access::Permission::take_part).has_value();
}

void tell_people(Work& work, const improvement::Review& review, ReviewView& out) {
    const auto present = review.minutes ? review.minutes->present : std::vector<access::PersonId>{};
    const auto came = [&](access::PersonId id) {
        return std::ranges::find(present, id) != present.end();
    };
    std::vector<access::PersonId> invited;
    for (const auto& each : review.planned.participants) {
        invited.push_back(each.person);
        const auto named = person_named(work, each.person);
        if (named) out.participants.push_back({*named, each.process, came(each.person)});
    }
    for (const auto id : present) {
        if (std::ranges::find(invited, id) != invited.end()) continue;
        if (auto named = person_named(work, id)) out.others.push_back(*std::move(named));
    }
}

void tell_items(Work& work, const improvement::Review& review, ReviewView& out) {
    if (!review.minutes) return;
    for (const auto& text : review.minutes->items) out.items.push_back({text, {}});
    const auto came_of = work.where<improvement::Improvement>("review", review.id.value);
    for (const auto& each : came_of) {
        const auto item = static_cast<std::size_t>(each.proposed.source.item.value_or(0));
        if (item < out.items.size()) {
            out.items[item].improvements.push_back(improvement_line(work, each));
        }
    }
}

std::vector<std::string> acts_on(const Work& work, const improvement::Review& review,
                                 const improvement::Parties& parties) {
    std::vector<std::string> out;
    if (!may_take_part(work)) return out;
    if (review.minutes) out.emplace_back("propose_improvement");
    const bool leads =
        improvement::may_lead(review.planned.kind, work.actor(), parties).has_value();
    const bool is_owed = !review.minutes && review.planned.held_at <= work.now();
    if (leads && is_owed) out.emplace_back("keep_review_minutes");
    if (improvement::end_series(review, work.actor(), parties, work.now())) {
        out.emplace_back("end_review_series");
    }
    return out;
}

}  // namespace

ReviewLine review_line(Work& work, const improvement::Review& review) {
    const auto& of = review.planned;
    const bool is_over = of.held_at < work.now();
    return {.id = review.id,
            .pack = of.pack,
            .pack_name = name_of_pack(work, of.pack),
            .kind = of.kind,
            .title = of.title,
            .held_at = of.held_at,
            .interval = of.interval,
            .participants = static_cast<std::int64_t>(of.participants.size()),
            .held = review.minutes.has_value(),
            .owed = is_over && !review.minutes,
            .ended = review.ended};
}

base::Result<base::JsonText> look(Work& work, const Reviews& view) {
    ReviewLines out;
    Columns columns;
    const bool of_one = view.pack && !view.pack->empty();
    if (of_one) columns = {{"pack", *view.pack}};
    const auto rows = work.store().newest(improvement::Review::table, columns, 0, most_reviews);
    for (const auto& row : rows) {
        out.items.push_back(review_line(work, from_row<improvement::Review>(row)));
    }
    std::ranges::sort(out.items, std::greater{}, &ReviewLine::held_at);
    const auto parties = of_one ? parties_of(work, *view.pack).value_or(improvement::Parties{})
                                : improvement::Parties{};
    if (!may_take_part(work)) return base::written(out);
    using improvement::ReviewKind;
    if (improvement::may_lead(ReviewKind::process, work.actor(), parties)) {
        out.actions.emplace_back("plan_review");
    }
    if (improvement::may_lead(ReviewKind::owners, work.actor(), parties)) {
        out.actions.emplace_back("plan_owners_meeting");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneReview& view) {
    const auto review = TRY(work.get<improvement::Review>(view.review));
    const auto parties = parties_of(work, review.planned.pack).value_or(improvement::Parties{});
    ReviewView out;
    out.head = review_line(work, review);
    tell_people(work, review, out);
    tell_items(work, review, out);
    if (review.minutes) {
        out.minutes_by = person_named(work, review.minutes->by);
        out.minutes_at = review.minutes->at;
    }
    if (review.next) out.next = review.next;
    out.actions = acts_on(work, review, parties);
    return base::written(out);
}

}  // namespace fangxing::app
