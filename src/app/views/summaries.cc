#include "app/views/summaries.h"

#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

constexpr int most_summaries = 100;

SummaryLine summary_line(Work& work, const improvement::Summary& summary) {
    const auto& of = summary.scheduled;
    SummaryLine out;
    out.id = summary.id;
    out.pack = of.pack;
    out.pack_name = name_of_pack(work, of.pack);
    out.deliver_at = of.deliver_at;
    out.interval = of.interval;
    out.note = of.note;
    for (const auto id : of.managers) {
        if (auto named = person_named(work, id)) out.managers.push_back(*std::move(named));
    }
    if (summary.delivered) {
        const auto& delivered = *summary.delivered;
        out.delivered_at = delivered.at;
        out.period = delivered.period;
        out.lines = delivered.lines;
        out.open_improvements = delivered.open_improvements;
        out.overdue_improvements = delivered.overdue_improvements;
    }
    for (const auto& each : summary.endorsements) {
        const auto named = person_named(work, each.by);
        if (named) out.endorsements.push_back({*named, each.endorsed, each.comment, each.at});
    }
    if (improvement::waits_for(summary, work.actor().id)) {
        out.actions.emplace_back("endorse_summary");
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Summaries& view) {
    SummaryLines out;
    Columns columns;
    const bool of_one = view.pack && !view.pack->empty();
    if (of_one) columns = {{"pack", *view.pack}};
    const auto rows = work.store().newest(improvement::Summary::table, columns, 0, most_summaries);
    for (const auto& row : rows) {
        out.items.push_back(summary_line(work, from_row<improvement::Summary>(row)));
    }
    const auto parties = of_one ? parties_of(work, *view.pack).value_or(improvement::Parties{})
                                : improvement::Parties{};
    if (improvement::must_own_process(work.actor(), parties)) {
        out.actions.emplace_back("schedule_summary");
    }
    return base::written(out);
}

}  // namespace fangxing::app
