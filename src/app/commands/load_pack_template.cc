#include "app/commands/load_pack_template.h"

#include <algorithm>

#include "app/pack/packs.h"
#include "app/pack/versions.h"
#include "domain/pack/delivered.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const LoadPackTemplate& command) {
    const auto& delivered = work.system().packs.delivered();
    const auto at =
        std::ranges::find(delivered, command.pack, [](const auto& each) { return each->id; });
    if (at == delivered.end()) {
        return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", command.pack}});
    }
    const auto& pack = **at;
    const auto versions = versions_of(work, pack.id);
    if (TRY(pack::load(pack.owner, pack.digest, versions, work.actor()))) {
        return saved(TRY(put_in_effect(work, pack)));
    }
    return saved(*std::ranges::find_if(versions, [&](const pack::Version& each) {
        return each.digest == pack.digest && each.state == pack::State::published;
    }));
}

}  // namespace fangxing::app
