#include "domain/kpi/report.h"

namespace fangxing::kpi {

ReportLine report_line(const Indicator& indicator, const Sums& sums) {
    auto of = figure(indicator, sums);
    return {indicator, of.value, of.numerator, of.denominator, std::move(of.because), of.met};
}

void apply(Report& report, const Report::Event& event) {
    std::visit([&](const ReportMade& each) { report.made = each; }, event);
}

base::Result<std::vector<Report::Event>> make(ReportMade made) {
    if (made.at < made.to) {
        return base::refuse(base::Kind::conflict, "report.period_not_over",
                            {{"period", made.period}, {"to", base::to_text(made.to)}});
    }
    return std::vector<Report::Event>{std::move(made)};
}

}  // namespace fangxing::kpi
