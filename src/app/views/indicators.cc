#include "app/views/indicators.h"

#include <algorithm>

#include "app/bridge/completeness.h"
#include "app/bridge/figures.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

constexpr int trend_periods = 8;

std::string id_text(const std::optional<base::Ref>& id) {
    return id && *id ? id->text() : std::string();
}

base::Result<Slice> slice_of(const Indicators& view) {
    Slice out{.pack = view.pack.value_or(""), .value = std::string()};
    const std::vector<std::pair<kpi::Dimension, std::string>> filters{
        {kpi::Dimension::type, view.type.value_or("")},
        {kpi::Dimension::mode, view.mode.value_or("")},
        {kpi::Dimension::urgency_class, view.urgency_class.value_or("")},
        {kpi::Dimension::system, id_text(view.system)},
        {kpi::Dimension::supervisor, id_text(view.supervisor)},
        {kpi::Dimension::implementer, id_text(view.implementer)}};
    int asked = view.split && *view.split != kpi::Dimension::all ? 1 : 0;
    for (const auto& [dimension, value] : filters) {
        if (value.empty()) continue;
        ++asked;
        out.dimension = dimension;
        out.value = value;
    }
    if (asked > 1) return base::refuse(base::Kind::invalid, "indicator.one_filter");
    return out;
}

// A system or person by its name; else the value speaks for itself.
base::Words name_of_value(Work& work, kpi::Dimension dimension, const std::string& value) {
    const auto id = base::parse_id(value);
    if (dimension == kpi::Dimension::system && id) {
        if (const auto system = work.find<cmdb::System>({*id})) return system->name;
    }
    const bool is_person =
        dimension == kpi::Dimension::supervisor || dimension == kpi::Dimension::implementer;
    if (is_person && id) {
        if (const auto person = work.find<access::Person>({*id})) return person->name;
    }
    return {value, value};
}

// What several indicators of a period are made of, read once.
class FigureSource {
  public:
    FigureSource(Work& work, Slice slice, std::optional<kpi::Dimension> split)
        : work_(work), slice_(std::move(slice)), split_(split) {}

    IndicatorLine line(const kpi::Indicator& indicator, const kpi::Period& period) {
        const auto from = kpi::first_day(period.moved(1 - trend_periods));
        const auto to = kpi::end_day(period);
        if (!months_ || from_ > from || to_ < to) {
            months_ = month_sums(work_, slice_, from, to);
            from_ = from;
            to_ = to;
            if (split_) apart_ = month_sums(work_, {slice_.pack, *split_, {}}, from, to);
        }
        const auto span = kpi::span_of(period, work_.system().settings.zone);
        const auto formula = kpi::parse_formula(indicator.formula);
        const auto now = kpi::figure(indicator, sums(indicator, period));
        IndicatorLine out{.code = indicator.code,
                          .name = indicator.name,
                          .formula = indicator.formula,
                          .unit = indicator.unit,
                          .target = indicator.target,
                          .period = kpi::to_text(period),
                          .from = span.from,
                          .to = span.to,
                          .value = now.value,
                          .numerator = now.numerator,
                          .denominator = now.denominator,
                          .because = now.because,
                          .met = now.met,
                          .over = formula.over,
                          .under = formula.under,
                          .trend = {},
                          .split = {}};
        add_trend(out, indicator, period);
        if (split_) add_split(out, indicator, period);
        return out;
    }

  private:
    // The definition of a process is no release's: it has no split and no filter.
    kpi::Sums sums(const kpi::Indicator& indicator, const kpi::Period& period) {
        auto out = sums_in(*months_, period);
        const auto formula = kpi::parse_formula(indicator.formula);
        const auto is_element = [](kpi::Count each) {
            return each == kpi::Count::elements_present || each == kpi::Count::elements_required;
        };
        const bool of_elements = std::ranges::any_of(formula.over, is_element) ||
                                 std::ranges::any_of(formula.under, is_element);
        if (of_elements && slice_.dimension == kpi::Dimension::all) {
            if (!elements_) elements_.emplace(work_, slice_.pack);
            const auto over = kpi::span_of(period, work_.system().settings.zone).to;
            out += elements_->at(over - base::Duration(1));
        }
        return out;
    }

    void add_trend(IndicatorLine& out, const kpi::Indicator& indicator, const kpi::Period& period) {
        for (int back = trend_periods - 1; back >= 0; --back) {
            const auto then = period.moved(-back);
            const auto of = kpi::figure(indicator, sums(indicator, then));
            out.trend.push_back(
                {kpi::to_text(then), of.value, of.numerator, of.denominator, of.met});
        }
    }

    void add_split(IndicatorLine& out, const kpi::Indicator& indicator, const kpi::Period& period) {
        for (const auto& [value, sums] : sums_by_value(apart_, period)) {
            const auto of = kpi::figure(indicator, sums);
            if (of.numerator == 0 && (of.denominator == 0 || !of.value)) continue;
            out.split.push_back({value, name_of_value(work_, *split_, value), of.value,
                                 of.numerator, of.denominator, of.met});
        }
    }

    Work& work_;
    Slice slice_;
    std::optional<kpi::Dimension> split_;
    std::optional<std::vector<MonthSums>> months_;
    std::vector<MonthSums> apart_;
    std::optional<ElementCounts> elements_;
    kpi::Day from_ = 0;
    kpi::Day to_ = 0;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const Indicators& view) {
    const auto slice = TRY(slice_of(view));
    const auto asked = TRY(period_asked(work, view.period));
    const auto split = view.split == kpi::Dimension::all ? std::nullopt : view.split;
    FigureSource source(work, slice, split);
    IndicatorsAnswer out;
    const auto indicators = indicators_for(work, slice.pack);
    for (const auto& each : indicators) {
        const bool is_said = view.period && !view.period->empty();
        out.items.push_back(source.line(each, is_said ? asked : current_period(work, each.period)));
    }
    for (const auto& each : own_indicators(work)) {
        out.own.push_back({each.id, each.version, each.defined.indicator});
    }
    for (const auto& [count, name] : base::all_names<kpi::Count>) out.counts.push_back(count);
    if (kpi::may_define(work.actor())) {
        out.actions = {"define_indicator", "make_report"};
    }
    return base::written(out);
}

}  // namespace fangxing::app
