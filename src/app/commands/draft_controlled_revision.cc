#include "app/commands/draft_controlled_revision.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DraftControlledRevision& command) {
    const auto rows = work.where<pack::Controlled>("code", command.code, 0, 1);
    auto document = rows.empty() ? pack::Controlled{} : rows.front();
    pack::RevisionDrafted wish{command.code, command.title, {}};
    wish.revision.number = command.number;
    wish.revision.note = command.note;
    wish.revision.text = command.text.value_or("");
    work.because(command.note);
    const auto events = TRY(pack::draft(document, wish, work.actor(), work.now()));
    if (document.id) {
        TRY(work.save(document, events));
    } else {
        document.id = {work.fresh_id()};
        TRY(work.add(document, events));
    }
    return saved(document);
}

}  // namespace fangxing::app
