// Indicators of a period: value, what it is made of, target, trend, and split by what one asks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/kpi/definition.h"
#include "domain/kpi/outcome.h"

namespace fangxing::app {

struct FigurePoint {
    std::string period;  // "2026-Q4"
    std::optional<double> value;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::optional<bool> met;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("value", self.value);
        field("numerator", self.numerator);
        field("denominator", self.denominator);
        field("met", self.met);
    }
};
struct SplitPoint {
    std::string of;    // id or text of the release's field; empty: none said
    base::Words name;  // of a system or person
    std::optional<double> value;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::optional<bool> met;
    static void describe(auto& field, auto& self) {
        field("of", self.of);
        field("name", self.name);
        field("value", self.value);
        field("numerator", self.numerator);
        field("denominator", self.denominator);
        field("met", self.met);
    }
};
struct IndicatorLine {
    std::string code;
    base::Words name;
    std::string formula;
    kpi::Unit unit = kpi::Unit::percent;
    kpi::Target target;
    std::string period;
    base::Instant from;
    base::Instant to;
    std::optional<double> value;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::string because;  // why there is no value
    std::optional<bool> met;
    std::vector<kpi::Count> over;  // what the list behind the numerator is filtered by
    std::vector<kpi::Count> under;
    std::vector<FigurePoint> trend;  // the last periods, this one at the end
    std::vector<SplitPoint> split;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("formula", self.formula);
        field("unit", self.unit);
        field("target", self.target);
        field("period", self.period);
        field("from", self.from);
        field("to", self.to);
        field("value", self.value);
        field("numerator", self.numerator);
        field("denominator", self.denominator);
        field("because", self.because);
        field("met", self.met);
        field("over", self.over);
        field("under", self.under);
        field("trend", self.trend);
        field("split", self.split);
    }
};
struct OwnIndicator {
    kpi::DefinitionId id;
    std::int64_t version = 0;
    kpi::Indicator indicator;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("indicator", self.indicator);
    }
};
struct IndicatorsAnswer {
    std::vector<IndicatorLine> items;
    std::vector<OwnIndicator> own;     // kept by the process owner
    std::vector<kpi::Count> counts;    // what formulas are made of
    std::vector<std::string> actions;  // define_indicator, make_report
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("own", self.own);
        field("counts", self.counts);
        field("actions", self.actions);
    }
};
// Every condition is optional. Without a period each indicator shows the current one of its kind.
// Refuses 422 `indicator.one_filter` where several of type to implementer are given, or one of them
// and a split.
struct Indicators {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = IndicatorsAnswer;
    std::optional<std::string> period;  // "2026-11", "2026-Q4", "2026"
    std::optional<std::string> pack;
    std::optional<std::string> type;
    std::optional<std::string> mode;
    std::optional<std::string> urgency_class;
    std::optional<base::Ref> system;
    std::optional<base::Ref> supervisor;
    std::optional<base::Ref> implementer;
    std::optional<kpi::Dimension> split;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("pack", self.pack);
        field("type", self.type);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("system", self.system);
        field("supervisor", self.supervisor);
        field("implementer", self.implementer);
        field("split", self.split);
    }
};
base::Result<base::JsonText> look(Work& work, const Indicators& view);

}  // namespace fangxing::app
