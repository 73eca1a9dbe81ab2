#include "app/commands/give_up_site.h"

#include "app/bridge/sites.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveUpSite& command) {
    auto site = TRY(work.get<release::Site>(command.site));
    auto of = TRY(Case::open(work, site.opened.release));
    TRY(release::must_lead(work.actor(), of.place()));
    work.because(command.reason);
    TRY(work.save(site, TRY(release::give_up(site, command.reason, work.actor(), work.now()))));
    if (!TRY(of.publish_to(site.opened.unit.text(), "given_up"))) {
        return base::refuse(base::Kind::conflict, "release.act_not_awaited", {{"act", "given_up"}});
    }
    TRY(of.finish());
    return answer(TRY(work.get<release::Site>(command.site)));
}

}  // namespace fangxing::app
