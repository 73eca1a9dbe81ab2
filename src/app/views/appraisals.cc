#include "app/views/appraisals.h"

#include "app/bridge/acts.h"
#include "app/views/team.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const ReleaseAppraisals& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto& actor = work.actor();
    const bool manages = must_be_allowed(of, "appraise").has_value();
    const bool leads = manages || access::holds(actor, "process_owner", of.place());
    auto rows = work.where<release::Appraisal>("release", view.release.value);
    if (!leads) {
        std::erase_if(rows, [&](const auto& each) { return each.given.person != actor.id; });
    }
    TRY(release::may_read_appraisals(leads, rows));
    AppraisalLines out;
    for (const auto& row : rows) {
        out.items.push_back({row.id, member_named(work, row.given.person), row.given.grade,
                             row.given.remark, member_named(work, row.given.by), row.given.at});
    }
    if (manages) out.actions.emplace_back("appraise_person");
    return base::written(out);
}

}  // namespace fangxing::app
