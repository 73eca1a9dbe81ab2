#include "app/commands/report_site_fault.h"

#include "app/bridge/sites.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReportSiteFault& command) {
    auto site = TRY(work.get<release::Site>(command.site));
    auto of = TRY(Case::open(work, site.opened.release));
    TRY(release::must_answer_for(site, work.actor(), of.place()));
    const release::SiteFault fault{.number = 0,
                                   .found_at = command.found_at,
                                   .symptom = command.symptom.value_or(""),
                                   .severity = command.severity,
                                   .by = work.actor().id,
                                   .at = work.now(),
                                   .solved_at = {}};
    TRY(work.save(site, TRY(release::report_fault(site, fault, work.now()))));
    work.store().take_part(of.release().id.value, work.actor().id.value);
    // Recorded also where its flow attends to an earlier one.
    (void)TRY(of.publish_to(site.opened.unit.text(), "fault"));
    TRY(of.finish());
    return answer(TRY(work.get<release::Site>(command.site)));
}

}  // namespace fangxing::app
