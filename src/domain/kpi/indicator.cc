#include "domain/kpi/indicator.h"

#include <algorithm>

namespace fangxing::kpi {
namespace {

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> parts(std::string_view text, char sign) {
    std::vector<std::string_view> out;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(sign, from), text.size());
        out.push_back(without_blanks(text.substr(from, to - from)));
        from = to + 1;
    }
    return out;
}

std::vector<Count> counts_in(std::string_view sum) {
    std::vector<Count> out;
    for (const auto name : parts(sum, '+')) {
        if (const auto count = base::from_text<Count>(name)) out.push_back(*count);
    }
    return out;
}

std::int64_t total(const std::vector<Count>& counts, const Sums& sums) {
    std::int64_t out = 0;
    for (const auto count : counts) out += sums[count];
    return out;
}

bool is_code(std::string_view code) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !code.empty() && code.size() <= 64 && code.front() >= 'a' && code.front() <= 'z' &&
           std::ranges::all_of(code, fits);
}

bool meets(const Target& target, double value) {
    return value >= target.at_least.value_or(value) && value <= target.at_most.value_or(value);
}

}  // namespace

std::vector<base::Reason> problems(std::string_view formula, const std::string& field) {
    const auto sides = parts(formula, '/');
    if (sides.size() > 2) return {{"indicator.bad_formula", field, {}}};
    std::vector<base::Reason> out;
    for (const auto side : sides) {
        for (const auto name : parts(side, '+')) {
            if (name.empty()) {
                out.push_back({"indicator.bad_formula", field, {}});
            } else if (!base::from_text<Count>(name)) {
                out.push_back({"indicator.unknown_count", field, {{"count", std::string(name)}}});
            }
        }
    }
    return out;
}

Formula parse_formula(std::string_view formula) {
    const auto sides = parts(formula, '/');
    Formula out{counts_in(sides.front()), {}};
    if (sides.size() == 2) out.under = counts_in(sides.back());
    return out;
}

std::vector<base::Reason> problems(const Indicator& indicator) {
    std::vector<base::Reason> out;
    if (!is_code(indicator.code)) out.push_back({"indicator.bad_code", "/code", {}});
    if (indicator.name.zh.empty()) out.push_back({"input.missing", "/name/zh", {}});
    if (indicator.name.en.empty()) out.push_back({"input.missing", "/name/en", {}});
    auto of_formula = problems(indicator.formula, "/formula");
    if (of_formula.empty()) {
        const bool is_number = parse_formula(indicator.formula).under.empty();
        if (is_number != (indicator.unit == Unit::number)) {
            out.push_back({"indicator.unit_and_formula", "/unit", {}});
        }
    }
    std::ranges::move(of_formula, std::back_inserter(out));
    const auto& [least, most] = indicator.target;
    if (least && most && *least > *most) out.push_back({"indicator.empty_target", "/target", {}});
    return out;
}

base::Words sign_of(Unit unit) {
    if (unit == Unit::percent) return {" %", " %"};
    return unit == Unit::days ? base::Words{" 天", " days"} : base::Words{};
}

Figure figure(const Indicator& indicator, const Sums& sums) {
    const auto formula = parse_formula(indicator.formula);
    Figure out;
    out.numerator = total(formula.over, sums);
    out.denominator = formula.under.empty() ? 1 : total(formula.under, sums);
    if (out.denominator == 0) {
        out.because = "nothing_counted";
        return out;
    }
    // Whole numbers are divided once, last, so that 19 of 20 is 95 and nothing beside it.
    const auto over =
        static_cast<double>(out.numerator) * (indicator.unit == Unit::percent ? 100.0 : 1.0);
    constexpr double seconds_of_day = 86'400;
    const auto under = indicator.unit == Unit::days ? seconds_of_day : 1.0;
    out.value = over / (static_cast<double>(out.denominator) * under);
    if (indicator.target.is_set()) out.met = meets(indicator.target, *out.value);
    return out;
}

std::vector<Indicator> laid_over(std::vector<Indicator> these,
                                 const std::vector<Indicator>& others) {
    for (const auto& other : others) {
        const auto at = std::ranges::find(these, other.code, &Indicator::code);
        if (at == these.end()) {
            if (!other.formula.empty()) these.push_back(other);
            continue;
        }
        if (!other.name.zh.empty()) at->name = other.name;
        if (!other.formula.empty()) {
            at->formula = other.formula;
            at->unit = other.unit;
        }
        at->period = other.period;
        at->target = other.target;
    }
    return these;
}

}  // namespace fangxing::kpi
