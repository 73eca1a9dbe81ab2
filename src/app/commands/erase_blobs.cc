#include "app/commands/erase_blobs.h"

#include "app/bridge/erasing.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EraseBlobs& command) {
    const auto run = TRY(work.get<retention::Run>(command.run));
    std::vector<base::Digest> digests;
    if (run.carried_out) {
        for (const auto& each : run.carried_out->erased) {
            if (each.digest) digests.push_back(each.digest);
        }
    }
    remove_unnamed(work, digests);
    return saved(run);
}

}  // namespace fangxing::app
