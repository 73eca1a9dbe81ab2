// The process owner arranges how his process is evaluated, judged and improved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/improvement/arrangement.h"

namespace fangxing::app {

struct ArrangeImprovement {
    static constexpr std::string_view act = "arrange_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    std::optional<kpi::PeriodKind> evaluation;  // quarter
    std::optional<int> evaluation_days;         // 5
    std::optional<int> fitness_months;          // 12
    std::optional<std::vector<access::UnitId>> in_charge;
    std::optional<std::vector<access::UnitId>> carries_out;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("evaluation", self.evaluation);
        field("evaluation_days", self.evaluation_days);
        field("fitness_months", self.fitness_months);
        field("in_charge", self.in_charge);
        field("carries_out", self.carries_out);
    }
};
// What is not said stays as it is. Wants If-Match with its version (0 before its first). Refuses
// 404 `pack.not_found`, 422 `unit.unknown` and as `improvement::arrange`.
base::Result<base::Json> carry_out(Work& work, const ArrangeImprovement& command);

}  // namespace fangxing::app
