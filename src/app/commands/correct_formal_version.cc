#include "app/commands/correct_formal_version.h"

#include "app/bridge/formal_versions.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CorrectFormalVersion& command) {
    auto row = TRY(work.get<release::FormalVersion>(command.formal_version));
    const auto system = TRY(work.get<cmdb::System>({row.earned.system.value}));
    work.because(command.reason);
    const release::VersionCorrected corrected{
        command.number, {}, command.reason, work.actor().id, work.now()};
    TRY(work.save(
        row, TRY(release::correct(corrected, system.code, versions_of(work, row.earned.system)))));
    return base::encode(FormalVersionAnswer{row.id, row.name, row.version});
}

}  // namespace fangxing::app
