#include "app/views/handovers.h"

#include "app/bridge/acts.h"

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

}  // namespace fangxing::app
