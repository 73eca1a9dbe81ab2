#include "app/views/handovers.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/reading.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const ReleaseHandovers& view) {
    auto of = TRY(Case::open(work, view.release));
    const bool may = must_be_allowed(of, "answer_referral").has_value() &&
                     access::authorize(work.actor(), access::Permission::take_part).has_value();
    HandoverLines out;
    for (const auto& row : work.where<release::Handover>("release", view.release.value)) {
        out.items.push_back({row.id,
                             row.made.to,
                             row.made.about,
                             row.made.site,
                             row.made.references,
                             row.made.text,
                             row.made.at,
                             row.answered,
                             {}});
        if (may && !row.answered) out.items.back().actions.emplace_back("answer_referral");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const HandedTo& view) {
    constexpr std::size_t most_shown = 200;
    constexpr int most_searched = 20'000;
    ReleaseReader reader(work.store(), work.actor());
    HandedLines out;
    const auto rows = Noun<release::Handover>::from_rows(
        work.store().newest(release::Handover::table, {}, 0, most_searched));
    for (const auto& row : rows) {
        if (out.items.size() == most_shown) break;
        if (view.to && row.made.to != *view.to) continue;
        const auto& named = row.made.references;
        const bool is_named = !view.reference ||
                              std::ranges::find(named, *view.reference) != named.end() ||
                              (row.answered && row.answered->reference == *view.reference);
        if (!is_named) continue;
        const auto of = work.find<release::Release>(row.made.release);
        if (!of || !reader.may_read({of->unit, of->system, {}, base::Ref{of->id.value}})) continue;
        out.items.push_back({row, of->number, of->title});
    }
    return base::written(out);
}

}  // namespace fangxing::app
