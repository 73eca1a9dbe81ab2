#include "app/commands/solve_site_fault.h"

#include "app/bridge/sites.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SolveSiteFault& command) {
    auto site = TRY(work.get<release::Site>(command.site));
    auto of = TRY(Case::open(work, site.opened.release));
    TRY(release::must_answer_for(site, work.actor(), of.place()));
    TRY(work.save(site, TRY(release::solve_fault(site, command.number, work.actor(), work.now()))));
    if (!release::has_open_fault(site)) {
        (void)TRY(of.publish_to(site.opened.unit.text(), "fault_solved"));
    }
    TRY(of.finish());
    return answer(TRY(work.get<release::Site>(command.site)));
}

}  // namespace fangxing::app
