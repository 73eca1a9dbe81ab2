// The process owner assigns what was decided to a department, which carries it out and reports it.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/improvement/improvement.h"

namespace fangxing::app {

struct AssignImprovement {
    static constexpr std::string_view act = "assign_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    access::UnitId unit;
    std::optional<std::string> person;  // login; none: whoever of the department
    std::optional<base::Instant> due;   // none: as it was confirmed
    static void describe(auto& field, auto& self) {
        field("improvement", self.improvement);
        field("unit", self.unit);
        field("person", self.person);
        field("due", self.due);
    }
};
// Refuses 404 `improvement.not_found`, 422 `unit.unknown`, 422 `person.not_found` and as
// `improvement::assign`.
base::Result<base::Json> carry_out(Work& work, const AssignImprovement& command);

struct BeginImprovement {
    static constexpr std::string_view act = "begin_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    static void describe(auto& field, auto& self) { field("improvement", self.improvement); }
};
// Refuses 404 `improvement.not_found` and as `improvement::begin`.
base::Result<base::Json> carry_out(Work& work, const BeginImprovement& command);

struct ReportImprovement {
    static constexpr std::string_view act = "report_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    std::string result;
    static void describe(auto& field, auto& self) {
        field("improvement", self.improvement);
        field("result", self.result);
    }
};
// Refuses 404 `improvement.not_found` and as `improvement::report_done`.
base::Result<base::Json> carry_out(Work& work, const ReportImprovement& command);

}  // namespace fangxing::app
