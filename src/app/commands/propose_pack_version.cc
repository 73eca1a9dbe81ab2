#include "app/commands/propose_pack_version.h"

#include "app/known.h"
#include "app/pack/rehearsal.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

base::Result<std::vector<base::Ref>> carried_out_by(Work& work, const std::string& pack,
                                                    const ProposePackVersion& command) {
    std::vector<base::Ref> out;
    const auto ids = command.improvements.value_or(std::vector<improvement::ImprovementId>{});
    for (std::size_t n = 0; n < ids.size(); ++n) {
        const auto field = "/improvements/" + std::to_string(n);
        const auto each = TRY(known<improvement::Improvement>(work, ids[n], field));
        if (each.proposed.pack != pack) {
            return base::refuse(base::Kind::invalid, "input.invalid", {},
                                {{"improvement.unknown", field, {}}});
        }
        if (!each.is_decided()) {
            return base::refuse(base::Kind::conflict, "improvement.not_decided");
        }
        out.push_back({ids[n].value});
    }
    return out;
}

}  // namespace

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
    const auto carried_out = TRY(carried_out_by(work, version.pack, command));
    TRY(work.save(version,
                  TRY(pack::propose(version, versions_of(work, version.pack),
                                    {.digest = checked->digest,
                                     .note = command.note,
                                     .effective = command.effective.value_or(base::Instant{}),
                                     .manifest = manifest,
                                     .improvements = carried_out},
                                    work.actor(), work.now()))));
    return saved(version);
}

}  // namespace fangxing::app
