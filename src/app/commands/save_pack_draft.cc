#include "app/commands/save_pack_draft.h"

#include "app/pack/draft_files.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SavePackDraft& command) {
    auto version = TRY(work.get<pack::Version>(command.version));
    TRY(pack::may_edit(version.owner, work.actor()));
    TRY(work.require_match(version.version));
    const auto files = TRY(laid_over(files_of(work, version), command.files));
    pack::FilesSaved change{.files = kept_changes(work, files, command.files),
                            .number = version.number,
                            .name = version.name,
                            .by = work.actor().id,
                            .at = work.now()};
    // A manifest that cannot be read just now leaves number and name as they were.
    if (const auto manifest = manifest_of(files)) {
        change.number = manifest->number;
        change.name = manifest->name;
    }
    TRY(work.save(version, TRY(pack::save(version, std::move(change), work.actor()))));
    return saved(version);
}

}  // namespace fangxing::app
