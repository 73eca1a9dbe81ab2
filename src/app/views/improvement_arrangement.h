// How the improvement of a process is arranged: settings, what comes next, and how whole and how
// fit it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/improvements.h"
#include "domain/improvement/arrangement.h"
#include "domain/improvement/completeness.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct FitnessLine {
    base::Ref version;   // of the process
    std::string number;  // of that version
    pack::Fitness verdict = pack::Fitness::fit;
    std::string reasons;
    std::optional<HolderLine> by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("number", self.number);
        field("verdict", self.verdict);
        field("reasons", self.reasons);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ArrangementView {
    std::string pack;
    std::int64_t version = 0;  // for If-Match
    kpi::PeriodKind evaluation = kpi::PeriodKind::quarter;
    int evaluation_days = 0;
    int fitness_months = 0;
    std::vector<UnitNamed> in_charge;
    std::vector<UnitNamed> carries_out;
    std::string next_period;
    base::Instant next_evaluation_at;
    base::Instant next_evaluation_due;
    base::Instant fitness_at;  // when it is to be judged anew
    base::Instant fitness_due;
    bool fitness_open = false;                  // that time has come
    std::vector<FitnessLine> fitness;           // the newest first
    std::vector<improvement::Element> lacking;  // of what its definition must have
    std::int64_t required = 0;
    std::vector<std::string> actions;  // arrange_improvement, judge_fitness
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("version", self.version);
        field("evaluation", self.evaluation);
        field("evaluation_days", self.evaluation_days);
        field("fitness_months", self.fitness_months);
        field("in_charge", self.in_charge);
        field("carries_out", self.carries_out);
        field("next_period", self.next_period);
        field("next_evaluation_at", self.next_evaluation_at);
        field("next_evaluation_due", self.next_evaluation_due);
        field("fitness_at", self.fitness_at);
        field("fitness_due", self.fitness_due);
        field("fitness_open", self.fitness_open);
        field("fitness", self.fitness);
        field("lacking", self.lacking);
        field("required", self.required);
        field("actions", self.actions);
    }
};
// Refuses 404 `pack.not_found`.
struct ImprovementArrangement {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ArrangementView;
    std::string pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
base::Result<base::JsonText> look(Work& work, const ImprovementArrangement& view);

}  // namespace fangxing::app
