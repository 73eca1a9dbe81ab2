// An indicator (考核指标): a name, a formula over what is counted, a period and a target.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "domain/kpi/counts.h"
#include "domain/kpi/period.h"

namespace fangxing::kpi {

// How the value is read: a share in per cent, a ratio of two sums, a number, or days on average,
// where seconds are counted.
enum class Unit { percent, ratio, number, days };
constexpr auto names(Unit) {
    return base::named<Unit>({{Unit::percent, "percent"},
                              {Unit::ratio, "ratio"},
                              {Unit::number, "number"},
                              {Unit::days, "days"}});
}
// What stands behind a value.
base::Words sign_of(Unit unit);

// At least, at most, or between both; neither: no target. Boundaries meet it.
struct Target {
    std::optional<double> at_least;
    std::optional<double> at_most;
    bool operator==(const Target&) const = default;
    bool is_set() const { return at_least || at_most; }
    static void describe(auto& field, auto& self) {
        field("at_least", self.at_least);
        field("at_most", self.at_most);
    }
};

struct Indicator {
    std::string code;
    base::Words name;
    std::string formula;  // "a + b / c + d", each the name of a count; without "/" a number
    Unit unit = Unit::percent;
    PeriodKind period = PeriodKind::quarter;
    Target target;
    bool operator==(const Indicator&) const = default;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("formula", self.formula);
        field("unit", self.unit);
        field("period", self.period);
        field("target", self.target);
    }
};

struct Formula {
    std::vector<Count> over;
    std::vector<Count> under;  // empty: the sum of `over` alone
};
// Everything that is wrong with it: `indicator.bad_formula`, `indicator.unknown_count` {count}.
std::vector<base::Reason> problems(std::string_view formula, const std::string& field);
// Of a formula without problems.
Formula parse_formula(std::string_view formula);

// Everything that is wrong, at once (INV-30): `input.missing`, `indicator.bad_code`, those of the
// formula, `indicator.unit_and_formula` (a number has no denominator, all else has one),
// `indicator.empty_target` (least above most), `indicator.code_taken` is the store's.
std::vector<base::Reason> problems(const Indicator& indicator);

// A figure with what it is made of. Without a denominator there is no value: "n/a", never 0 or 100.
struct Figure {
    std::optional<double> value;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;  // 1 of a number
    std::string because;           // why there is no value: "nothing_counted"
    std::optional<bool> met;       // nothing without target or value
};
Figure figure(const Indicator& indicator, const Sums& sums);

// What the requirements of the trade ask for everywhere, with the targets proposed for them.
std::span<const Indicator> standard_indicators();
// `others` come over these by their codes: what they leave empty stays, new ones are added.
std::vector<Indicator> laid_over(std::vector<Indicator> these,
                                 const std::vector<Indicator>& others);

}  // namespace fangxing::kpi
