// The process owner defines an indicator of the organisation's own, or changes it.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/kpi/definition.h"

namespace fangxing::app {

struct DefineIndicator {
    static constexpr std::string_view act = "define_indicator";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string code;
    base::Words name;
    std::string formula;
    std::optional<kpi::Unit> unit;          // percent where it is not said
    std::optional<kpi::PeriodKind> period;  // quarter
    std::optional<kpi::Target> target;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("formula", self.formula);
        field("unit", self.unit);
        field("period", self.period);
        field("target", self.target);
    }
};
// One that is there wants If-Match. Refuses 403 `indicator.not_yours`, 422 `indicator.incomplete`
// with everything that is wrong.
base::Result<base::Json> carry_out(Work& work, const DefineIndicator& command);

struct RetireIndicator {
    static constexpr std::string_view act = "retire_indicator";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string code;
    static void describe(auto& field, auto& self) { field("code", self.code); }
};
// Refuses 403 `indicator.not_yours`, 404 `indicator.not_found`, 409 `indicator.retired_already`.
base::Result<base::Json> carry_out(Work& work, const RetireIndicator& command);

}  // namespace fangxing::app
