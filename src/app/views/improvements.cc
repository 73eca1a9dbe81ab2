#include "app/views/improvements.h"

#include <algorithm>

#include "app/bridge/improving.h"
#include "app/pack/versions.h"
#include "domain/improvement/evaluation.h"
#include "domain/improvement/review.h"

namespace fangxing::app {
namespace {

constexpr int register_page = 200;

bool is_wanted(const Improvements& view, const improvement::Improvement& each, base::Instant now) {
    const auto& source = each.proposed.source;
    return (!view.pack || view.pack->empty() || *view.pack == each.proposed.pack) &&
           (!view.state || *view.state == each.state) &&
           (!view.plan.value_or(false) || each.is_decided()) &&
           (!view.overdue.value_or(false) || each.is_overdue(now)) &&
           (!view.evaluation || *view.evaluation == source.evaluation) &&
           (!view.review || *view.review == source.review);
}

Columns columns_of(const Improvements& view) {
    if (view.evaluation) return {{"evaluation", view.evaluation->value}};
    if (view.review) return {{"review", view.review->value}};
    if (!view.pack || view.pack->empty()) return {};
    if (view.state) {
        return {{"pack", *view.pack}, {"state", std::string(base::to_text(*view.state))}};
    }
    return {{"pack", *view.pack}};
}

void tell_source(Work& work, ImprovementView& out) {
    const auto& source = out.source;
    if (source.evaluation) {
        const auto of = work.find<improvement::Evaluation>({source.evaluation.value});
        if (of) out.source_title = of->opened.period;
    }
    if (!source.review) return;
    const auto of = work.find<improvement::Review>({source.review.value});
    if (!of || !of->minutes) return;
    out.source_title = of->planned.title;
    const auto item = static_cast<std::size_t>(source.item.value_or(0));
    if (item < of->minutes->items.size()) out.source_item = of->minutes->items[item];
}

std::vector<CarriedBy> versions_carrying(Work& work, const improvement::Improvement& of) {
    std::vector<CarriedBy> out;
    const auto versions = versions_of(work, of.proposed.pack);
    for (const auto& each : versions) {
        const base::Ref id{of.id.value};
        if (std::ranges::find(each.improvements, id) == each.improvements.end()) continue;
        out.push_back({{each.id.value}, each.number, std::string(base::to_text(each.state))});
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Improvements& view) {
    ImprovementLines out;
    const auto most = static_cast<std::size_t>(std::clamp(view.limit.value_or(100), 1, 200));
    const auto columns = columns_of(view);
    std::int64_t before = view.before ? view.before->value : 0;
    for (bool more = true; more && out.items.size() < most;) {
        const auto rows =
            work.store().newest(improvement::Improvement::table, columns, before, register_page);
        more = rows.size() == std::size_t{register_page};
        for (const auto& row : rows) {
            before = row.id;
            const auto each = from_row<improvement::Improvement>(row);
            if (out.items.size() == most || !is_wanted(view, each, work.now())) continue;
            out.items.push_back(improvement_line(work, each));
            if (out.items.back().overdue) ++out.overdue;
        }
    }
    if (access::authorize(work.actor(), access::Permission::take_part)) {
        out.actions.emplace_back("propose_improvement");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneImprovement& view) {
    const auto improvement = TRY(work.get<improvement::Improvement>(view.improvement));
    const auto& of = improvement.proposed;
    const auto parties = parties_of(work, of.pack).value_or(improvement::Parties{});
    ImprovementView out;
    out.line = improvement_line(work, improvement);
    out.version = improvement.version;
    out.text = of.text;
    out.analysis = of.analysis;
    out.source = of.source;
    tell_source(work, out);
    for (const auto& each : improvement.confirmations) {
        out.confirmations.push_back({person_named(work, each.person), each.sides, each.at});
    }
    out.decided = improvement.is_decided();
    if (improvement.refused) out.refused_because = improvement.refused->reason;
    if (improvement.done) {
        out.result = improvement.done->result;
        out.done_at = improvement.done->at;
        out.done_by = person_named(work, improvement.done->by);
    }
    out.versions = versions_carrying(work, improvement);
    out.may_carry_out = units_named(work, parties.carries_out);
    if (access::authorize(work.actor(), access::Permission::take_part)) {
        out.actions = improvement::actions(improvement, work.actor(), parties, work.now());
    }
    return base::written(out);
}

}  // namespace fangxing::app
