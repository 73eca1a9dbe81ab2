#include "app/commands/sign_retention_run.h"

#include "app/bridge/erasing.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SignRetentionRun& command) {
    auto run = TRY(work.get<retention::Run>(command.run));
    TRY(retention::may_sign(run, work.actor()));
    work.because(run.proposed.reason);
    // A hold placed since the proposal keeps what it is placed on.
    std::map<base::Ref, std::vector<base::Reason>> now;
    for (auto& each : overdue_things(work)) now[each.item.id] = std::move(each.because);
    Eraser eraser(work, run);
    for (const auto& item : run.proposed.items) {
        const auto at = now.find(item.id);
        if (at == now.end()) {
            eraser.leave(item, {{"retention.not_due", "", {}}});
        } else if (!at->second.empty()) {
            eraser.leave(item, at->second);
        } else {
            TRY(eraser.erase(item));
        }
    }
    TRY(work.save(run, {eraser.finish()}));
    base::Json payload;
    payload.put("run", run.id.text());
    work.emit("erase_blobs", "erase_blobs:" + run.id.text(), payload);
    return saved(run);
}

}  // namespace fangxing::app
