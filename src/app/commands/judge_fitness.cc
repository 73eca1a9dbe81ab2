#include "app/commands/judge_fitness.h"

#include "app/bridge/improving.h"
#include "app/pack/versions.h"
#include "domain/pack/revise.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const JudgeFitness& command) {
    const auto versions = versions_of(work, command.pack);
    const auto* in_effect = pack::in_effect(versions, work.now());
    if (!in_effect) {
        return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", command.pack}});
    }
    auto version = *in_effect;
    TRY(work.save(version, TRY(pack::judge(version,
                                           {.verdict = command.verdict,
                                            .reasons = command.reasons,
                                            .by = work.actor().id,
                                            .at = work.now()},
                                           work.actor()))));
    expect_fitness(work, command.pack);
    return saved(version);
}

}  // namespace fangxing::app
