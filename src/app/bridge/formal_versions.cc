#include "app/bridge/formal_versions.h"

#include "app/bridge/sites.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

std::vector<release::FormalVersion> versions_of(Work& work, base::Ref system) {
    return work.where_all<release::FormalVersion>({{"system", system.value}});
}

base::Result<bool> earn_number(Case& of, base::Ref instance) {
    Work& work = of.work();
    if (auto site = site_at(work, instance)) {
        TRY(work.save(*site, TRY(release::go_live(*site, work.now()))));
        of.tell(release::confirm_success(of.release(), work.now()));
    }
    const auto& release = of.release();
    if (!work.where<release::FormalVersion>("release", release.id.value, 0, 1).empty()) {
        return false;
    }
    const auto system = TRY(work.get<cmdb::System>({release.system.value}));
    const release::Earning earning{system.code, release.confirmed,
                                   versions_of(work, release.system)};
    release::FormalVersion row;
    row.id = {work.fresh_id()};
    const auto earned = TRY(release::earn(release, earning, work.now()));
    // Another release of the system took that number just now: the command is tried again.
    if (!work.add(row, earned)) {
        return base::refuse(base::Kind::conflict,
                            std::string(release::FormalVersion::noun) + ".changed_meanwhile");
    }
    release::ContentBound bound;
    bound.facts["release.formal_version"] = row.name;
    of.tell({bound});
    return true;
}

}  // namespace fangxing::app
