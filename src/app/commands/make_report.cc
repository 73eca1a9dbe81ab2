#include "app/commands/make_report.h"

#include "app/bridge/evaluations.h"
#include "app/bridge/figures.h"
#include "app/bridge/reports.h"
#include "app/bridge/year_plans.h"
#include "domain/kpi/definition.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const MakeReport& command) {
    TRY(kpi::may_define(work.actor()));
    const auto period = TRY(period_asked(work, command.period));
    return saved(TRY(make_report(work, period)));
}

base::Result<base::Json> carry_out(Work& work, const CloseQuarter& command) {
    const auto period = TRY(period_asked(work, command.period));
    if (!report_of(work, command.period)) TRY(make_report(work, period));
    TRY(open_evaluations(work, period));
    const auto packs = packs_in_effect(work);
    for (const auto& pack : packs) {
        expect_fitness(work, pack);
        expect_year_plan(work, pack);
    }
    expect_end_of(work, period.moved(1));
    return base::Json(base::Json::Object{});
}

}  // namespace fangxing::app
