#include "app/commands/discard_pack_draft.h"

#include "domain/pack/revise.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DiscardPackDraft& command) {
    auto version = TRY(work.get<pack::Version>(command.version));
    work.because(command.reason);
    TRY(work.save(version, TRY(pack::discard(version, work.actor(), command.reason, work.now()))));
    return saved(version);
}

}  // namespace fangxing::app
