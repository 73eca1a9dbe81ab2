#include "app/commands/take_step_output.h"

#include "domain/deployment/output.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const TakeStepOutput& command) {
    const auto deployment = TRY(work.get<deployment::Deployment>(command.deployment));
    const auto* run = deployment::run_at(deployment, command.back, command.index);
    if (!run || run->nonce != command.nonce || command.nonce.empty()) {
        return base::refuse(base::Kind::conflict, "deployment.step_not_running");
    }
    auto kept = work.where<deployment::Output>("nonce", command.nonce, 0, 1);
    const bool is_new = kept.empty();
    auto output = is_new ? deployment::Output{} : std::move(kept.front());
    const auto part = TRY(deployment::new_part(output, command.offset, command.text));
    if (part.empty()) return base::encode(TakenOutput{output.size});
    const deployment::OutputTaken taken{
        .release = deployment.release,
        .deployment = base::Ref{deployment.id.value},
        .back = command.back,
        .index = command.index,
        .nonce = command.nonce,
        .piece = {output.size, static_cast<std::int64_t>(part.size()),
                  work.system().blobs.put(part)}};
    if (is_new) {
        output.id = {work.fresh_id()};
        TRY(work.add(output, {taken}));
    } else {
        TRY(work.save(output, {taken}));
    }
    return base::encode(TakenOutput{output.size});
}

}  // namespace fangxing::app
