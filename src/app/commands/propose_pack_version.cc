#include "app/commands/propose_pack_version.h"

#include "app/pack/rehearsal.h"
#include "app/pack/versions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ProposePackVersion& command) {
    auto version = TRY(work.get<pack::Version>(command.version));
    TRY(pack::may_edit(version.owner, work.actor()));
    const auto files = files_of(work, version);
    const auto manifest = TRY(manifest_of(files));
    const auto checked = TRY(read_pack(version.pack, files));
    if (auto failed = failed_cases(*checked); !failed.empty()) {
        return base::refuse(base::Kind::invalid, "pack.invalid", {{"pack", checked->id}},
                            std::move(failed));
    }
    TRY(work.save(version,
                  TRY(pack::propose(version, versions_of(work, version.pack),
                                    {.digest = checked->digest,
                                     .note = command.note,
                                     .effective = command.effective.value_or(base::Instant{}),
                                     .manifest = manifest},
                                    work.actor(), work.now()))));
    return saved(version);
}

}  // namespace fangxing::app
