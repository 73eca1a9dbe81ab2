// The analysis report of a period that is over: by hand, or by itself when a quarter ends.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/kpi/report.h"

namespace fangxing::app {

struct MakeReport {
    static constexpr std::string_view act = "make_report";
    static constexpr auto permission = access::Permission::read_figures;
    using Answer = Saved;

    std::string period;  // "2026-Q4", "2026-11", "2026"
    static void describe(auto& field, auto& self) { field("period", self.period); }
};
// Refuses 403 `indicator.not_yours`, 422 `input.wrong_type`, 409 `report.period_not_over`, 409
// `report.already_made`.
base::Result<base::Json> carry_out(Work& work, const MakeReport& command);

// A quarter is over: its report is made where nobody did, evaluations are opened, and the next end
// is waited for. Safe to repeat.
struct CloseQuarter {
    static constexpr std::string_view act = "close_quarter";
    static constexpr auto permission = access::Permission::deploy;

    std::string period;
    static void describe(auto& field, auto& self) { field("period", self.period); }
};
base::Result<base::Json> carry_out(Work& work, const CloseQuarter& command);

}  // namespace fangxing::app
