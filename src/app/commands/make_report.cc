#include "app/commands/make_report.h"

#include "app/bridge/figures.h"
#include "app/bridge/reports.h"
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
    expect_end_of(work, period.moved(1));
    return base::Json(base::Json::Object{});
}

}  // namespace fangxing::app
