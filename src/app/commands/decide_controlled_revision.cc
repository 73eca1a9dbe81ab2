#include "app/commands/decide_controlled_revision.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReviewControlledRevision& command) {
    auto document = TRY(work.get<pack::Controlled>(command.document));
    const auto events = TRY(pack::review(document, command.number, work.actor(), work.now()));
    TRY(work.save(document, events));
    return saved(document);
}

base::Result<base::Json> carry_out(Work& work, const ApproveControlledRevision& command) {
    auto document = TRY(work.get<pack::Controlled>(command.document));
    const auto events =
        TRY(pack::approve(document, command.number, command.effective, work.actor(), work.now()));
    TRY(work.save(document, events));
    return saved(document);
}

base::Result<base::Json> carry_out(Work& work, const EnforceControlledRevision& command) {
    auto document = TRY(work.get<pack::Controlled>(command.document));
    const auto events = TRY(pack::enforce(document, command.number, work.now()));
    TRY(work.save(document, events));
    return saved(document);
}

}  // namespace fangxing::app
