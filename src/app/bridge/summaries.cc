#include "app/bridge/summaries.h"

#include "app/bridge/figures.h"
#include "app/bridge/reports.h"

namespace fangxing::app {
namespace {

base::Result<void> send_summary(Work& work, const improvement::Summary& summary) {
    const auto& of = summary.scheduled;
    const auto process = name_of_pack(work, of.pack);
    const auto& period = summary.delivered->period;
    const base::Words said{"请查看并写下您的意见。", "Please look at it and say what you think."};
    return tell_of_improvement(
        work, {of.managers.begin(), of.managers.end()},
        {.id = "summary_delivered",
         .subject = {"流程摘要：" + process.zh + " " + period,
                     "Summary of the process: " + process.en + " " + period},
         .text = {of.note.empty() ? said.zh : of.note, of.note.empty() ? said.en : of.note},
         .kind = notice::Kind::duty});
}

}  // namespace

base::Result<improvement::Summary> wait_for_summary(
    Work& work, const std::vector<improvement::Summary::Event>& events) {
    improvement::Summary summary;
    summary.id = {work.fresh_id()};
    TRY(work.add(summary, events));
    expect_turn(work, Turn::summary, base::Ref{summary.id.value}, summary.scheduled.deliver_at);
    return summary;
}

base::Result<void> deliver_summary(Work& work, improvement::SummaryId id) {
    auto summary = TRY(work.get<improvement::Summary>(id));
    if (summary.delivered) return {};
    const auto& pack = summary.scheduled.pack;
    const auto period = current_period(work, kpi::PeriodKind::quarter).moved(-1);
    improvement::SummaryDelivered delivered{.period = kpi::to_text(period),
                                            .lines = report_lines_of_none(work, period, pack),
                                            .at = work.now()};
    for (const auto& each : work.where<improvement::Improvement>("pack", pack)) {
        if (each.done || !each.is_decided()) continue;
        ++delivered.open_improvements;
        if (each.is_overdue(work.now())) ++delivered.overdue_improvements;
    }
    TRY(work.save(summary, {std::move(delivered)}));
    if (auto next = improvement::following(summary, work.system().settings.zone)) {
        next->at = work.now();
        TRY(wait_for_summary(work, {*std::move(next)}));
    }
    return send_summary(work, summary);
}

}  // namespace fangxing::app
