#include "app/views/pack_templates.h"

#include "app/pack/packs.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

PackTemplate shown(Work& work, const Pack& pack) {
    const auto said = [&](const char* part, const char* name) {
        const auto* found = pack.cover.find(part);
        return found ? found->text(name) : std::string();
    };
    const auto versions = versions_of(work, pack.id);
    const auto* current = pack::in_effect(versions, work.now());
    PackTemplate out{.pack = pack.id,
                     .name = pack.name,
                     .number = pack.version,
                     .organisation = said("control", "organisation"),
                     .source = said("source", "title"),
                     .owner = pack.owner,
                     .stages = {},
                     .steps = static_cast<int>(pack.steps.size()),
                     .records = static_cast<int>(pack.records.size()),
                     .state = pack::standing(pack.digest, versions),
                     .in_force = current ? current->number : std::string(),
                     .actions = {}};
    for (const auto& stage : pack.stages) {
        if (stage.line) out.stages.push_back(stage.name);
    }
    const bool is_offered = out.state == pack::Delivered::offered;
    if (is_offered && pack::may_load(pack.owner, work.actor())) {
        out.actions.emplace_back("load_pack_template");
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const AllPackTemplates&) {
    PackTemplates out;
    for (const auto& pack : work.system().packs.delivered()) {
        out.items.push_back(shown(work, *pack));
    }
    return base::written(out);
}

}  // namespace fangxing::app
