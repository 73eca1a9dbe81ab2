#include "app/commands/software_versions.h"

#include "app/bridge/library.h"
#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EnterSoftware& command) {
    cmdb::SoftwareEntered wish{.system = command.system,
                               .name = command.name,
                               .package_version = command.package_version,
                               .digest = command.digest,
                               .entry = {},
                               .state = cmdb::SoftwareState::in_library,
                               .by = work.actor().id,
                               .at = work.now()};
    TRY(cmdb::enter(wish));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    const auto bound = command.system.text() + " " + command.name + " " + command.package_version;
    const auto entries = work.where<library::Entry>("bound", bound, 0, 1);
    if (!entries.empty()) {
        wish.entry = entries.front().id;
        if (record_of(work, wish.entry)) {
            return base::refuse(base::Kind::conflict, "software.there_already",
                                {{"name", command.name}, {"version", command.package_version}});
        }
    }
    cmdb::Software software;
    software.id = {work.fresh_id()};
    TRY(work.add(software, TRY(cmdb::enter(wish))));
    if (!entries.empty()) TRY(follow_in_cmdb(work, entries.front()));
    return saved(software);
}

base::Result<base::Json> carry_out(Work& work, const CorrectSoftware& command) {
    auto software = TRY(work.get<cmdb::Software>(command.software));
    work.because(command.reason);
    TRY(work.save(software,
                  TRY(cmdb::correct(software, {command.package_version, command.digest,
                                               command.reason, work.actor().id, work.now()}))));
    return saved(software);
}

base::Result<base::Json> carry_out(Work& work, const RemoveSoftware& command) {
    auto software = TRY(work.get<cmdb::Software>(command.software));
    work.because(command.reason);
    TRY(work.save(software,
                  TRY(cmdb::remove(software, command.reason, work.actor().id, work.now()))));
    return saved(software);
}

}  // namespace fangxing::app
