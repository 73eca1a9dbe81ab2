#include "app/commands/save_process_document.h"

#include "app/pack/versions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SaveProcessDocument& command) {
    const auto versions = versions_of(work, command.pack);
    if (versions.empty()) {
        return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", command.pack}});
    }
    const auto rows = work.where<pack::Document>("pack", command.pack, 0, 1);
    auto document = rows.empty() ? pack::Document{} : rows.front();
    const auto events = TRY(pack::save({.pack = command.pack,
                                        .references = command.references,
                                        .procedures = command.procedures,
                                        .by = work.actor().id,
                                        .at = work.now()},
                                       versions.back().owner, work.actor()));
    TRY(work.require_match(document.version));
    if (rows.empty()) {
        document.id = {work.fresh_id()};
        TRY(work.add(document, events));
    } else {
        TRY(work.save(document, events));
    }
    return saved(document);
}

}  // namespace fangxing::app
