// The process owner judges whether his process still fits the organisation; it is kept on the
// version in effect.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct JudgeFitness {
    static constexpr std::string_view act = "judge_fitness";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    pack::Fitness verdict = pack::Fitness::fit;
    std::string reasons;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("verdict", self.verdict);
        field("reasons", self.reasons);
    }
};
// Answers the version. Refuses 404 `pack.not_found` and as `pack::judge`.
base::Result<base::Json> carry_out(Work& work, const JudgeFitness& command);

}  // namespace fangxing::app
