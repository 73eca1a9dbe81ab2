#include "app/bridge/reports.h"

#include <set>

#include "app/bridge/completeness.h"
#include "app/bridge/figures.h"
#include "app/bridge/improving.h"
#include "app/bridge/year_plans.h"
#include "app/pack/packs.h"
#include "app/pack/versions.h"
#include "app/views/shown.h"
#include "domain/record/record.h"

namespace fangxing::app {
namespace {

constexpr int reports_page = 500;
constexpr int most_open = 2000;  // the newest

// What a report reads of a release that is still being wound up.
struct WoundUp {
    release::ReleaseId id;
    std::string number;
    std::string title;
    std::string pack;
    bool restored = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("pack", self.pack);
        field("restored", self.restored);
    }
};

kpi::Sums sums_of(Work& work, const kpi::Period& period, const std::string& pack) {
    const auto months = month_sums(work, {.pack = pack, .value = std::string()},
                                   kpi::first_day(period), kpi::end_day(period));
    return sums_in(months, period);
}

std::vector<kpi::ReportLine> lines_from(Work& work, const kpi::Period& period,
                                        const std::string& pack, kpi::Sums sums) {
    const auto last = kpi::span_of(period, work.system().settings.zone).to;
    sums += ElementCounts(work, pack).at(last - base::Duration(1));
    std::vector<kpi::ReportLine> out;
    const auto indicators = indicators_for(work, pack);
    for (const auto& each : indicators) out.push_back(kpi::report_line(each, sums));
    return out;
}

std::vector<kpi::ReportOfPack> packs_in(Work& work, const kpi::Period& period) {
    std::set<std::string> ids;
    const auto loaded = work.system().packs.all();
    for (const auto& each : loaded) ids.insert(each->id);
    std::vector<kpi::ReportOfPack> out;
    for (const auto& id : ids) {
        const auto pack = pack_in_effect(work, id);
        auto lines = report_lines(work, period, id);
        if (pack && !lines.empty()) out.push_back({id, (*pack)->name, std::move(lines)});
    }
    return out;
}

}  // namespace

std::vector<kpi::FailedRelease> failures_in(Work& work, const calendar::Span& span,
                                            const std::string& pack) {
    std::vector<kpi::FailedRelease> out;
    ReleaseQuery query{.ended_from = span.from.us,
                       .ended_before = span.to.us,
                       .counts = kpi::counted_bits({{"rolled_back", 1}, {"partly_successful", 1}}),
                       .limit = reports_page};
    for (bool more = true; more;) {
        const auto rows = work.store().releases(query);
        more = rows.size() == std::size_t{reports_page};
        for (const auto& row : rows) {
            const auto each = from_row<release::Release>(row);
            if (pack.empty() || each.pack == pack) {
                out.push_back({each.id, each.number, each.title,
                               std::string(base::to_text(*each.end_state)), each.ended_at});
            }
            query.after_id = each.id.value;
            query.after_cell = std::to_string(each.created_at.us);
        }
    }
    const auto open =
        work.store().newest(release::Release::table, {{"is_open", std::int64_t{1}}}, 0, most_open);
    for (const auto& row : open) {
        const auto each = shown_of<WoundUp>(row);
        if (each.restored && (pack.empty() || each.pack == pack)) {
            out.push_back({each.id, each.number, each.title, "restored", {}});
        }
    }
    return out;
}

std::vector<kpi::ReportLine> report_lines_of_none(Work& work, const kpi::Period& period,
                                                  const std::string& pack) {
    return lines_from(work, period, pack, sums_of(work, period, pack));
}

std::vector<kpi::ReportLine> report_lines(Work& work, const kpi::Period& period,
                                          const std::string& pack) {
    const auto sums = sums_of(work, period, pack);
    if (!pack.empty() && sums.is_empty()) return {};
    return lines_from(work, period, pack, sums);
}

std::optional<kpi::Report> report_of(Work& work, const std::string& period) {
    auto rows = work.where<kpi::Report>("period", period, 0, 1);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::string review_of(Work& work, release::ReleaseId release) {
    const auto rows = work.where_all<record::Record>(
        {{"release", release.value}, {"kind", std::string(failure_review)}});
    const bool is_filed = !rows.empty() && rows.front().complete_revision > 0;
    return is_filed ? "reviewed" : "not_reviewed";
}

base::Result<kpi::Report> make_report(Work& work, const kpi::Period& period) {
    const auto text = kpi::to_text(period);
    if (report_of(work, text)) {
        return base::refuse(base::Kind::conflict, "report.already_made", {{"period", text}});
    }
    const auto span = kpi::span_of(period, work.system().settings.zone);
    kpi::ReportMade made{.period = text,
                         .from = span.from,
                         .to = span.to,
                         .lines = report_lines(work, period, ""),
                         .by_type = {},
                         .packs = packs_in(work, period),
                         .failures = failures_in(work, span, ""),
                         .by = work.actor().id,
                         .at = work.now()};
    const auto by_type = month_sums(work, {.dimension = kpi::Dimension::type},
                                    kpi::first_day(period), kpi::end_day(period));
    for (const auto& [type, sums] : sums_by_value(by_type, period)) {
        made.by_type[type] = kpi::by_name(sums);
    }
    const auto events = TRY(kpi::make(std::move(made)));
    kpi::Report report;
    report.id = {work.fresh_id()};
    TRY(work.add(report, events));
    return report;
}

void expect_end_of(Work& work, const kpi::Period& quarter) {
    const auto text = kpi::to_text(quarter);
    base::Json payload;
    payload.put("period", text);
    work.emit("report", "report:" + text, payload,
              kpi::span_of(quarter, work.system().settings.zone).to);
}

base::Result<void> expect_end_of_quarter(const System& system) {
    return system.database.write([&](Store& store) -> base::Result<void> {
        const Request request;
        Work work(store, system, request, {}, "expect_end_of_quarter");
        expect_end_of(work, current_period(work, kpi::PeriodKind::quarter));
        const auto packs = packs_in_effect(work);
        for (const auto& pack : packs) {
            expect_fitness(work, pack);
            expect_year_plan(work, pack);
        }
        return {};
    });
}

}  // namespace fangxing::app
