#include "app/pack/read_indicators.h"

#include <algorithm>

#include "app/pack/file_names.h"

namespace fangxing::app {
namespace {

std::optional<double> number_in(const base::Json& json) {
    if (json.integer()) return static_cast<double>(*json.integer());
    return json.real() ? std::optional(*json.real()) : std::nullopt;
}

std::optional<double> bound(Table& table, std::string_view key) {
    const auto* json = table.raw(key);
    if (!json) return std::nullopt;
    const auto out = number_in(*json);
    if (!out) table.no("pack.bad_target", key);
    return out;
}

kpi::Target read_target(PackDraft& draft, Table& indicator) {
    const auto* json = indicator.raw("target");
    if (!json) return {};
    if (const auto least = number_in(*json)) return {least, {}};
    if (!json->object()) {
        indicator.no("pack.bad_target", "target");
        return {};
    }
    Table target(draft, manifest_file, indicator.at() + ".target", *json);
    kpi::Target out{bound(target, "at_least"), bound(target, "at_most")};
    target.close();
    return out;
}

template <class E>
E one_of(Table& table, std::string_view key, E otherwise) {
    const auto text = table.text(key);
    if (text.empty()) return otherwise;
    const auto known = base::from_text<E>(text);
    if (!known) table.no("pack.unknown_setting", key, text);
    return known.value_or(otherwise);
}

bool is_standard(const std::string& code) {
    const auto all = kpi::standard_indicators();
    return std::ranges::find(all, code, &kpi::Indicator::code) != all.end();
}

// One that is not among the standard ones stands for itself.
void check_own(Table& table, const kpi::Indicator& indicator) {
    if (indicator.formula.empty()) {
        if (!is_standard(indicator.code)) table.no("pack.missing_key", "formula", indicator.code);
        return;
    }
    const auto wrong = kpi::problems(indicator.formula, "formula");
    for (const auto& reason : wrong) {
        const auto about = reason.parameters.find("count");
        table.no("pack.bad_formula", "formula",
                 about == reason.parameters.end() ? indicator.formula : about->second);
    }
    if (wrong.empty() && (indicator.unit == kpi::Unit::number) !=
                             kpi::parse_formula(indicator.formula).under.empty()) {
        table.no("pack.bad_formula", "unit", indicator.formula);
    }
}

}  // namespace

void read_indicators(PackDraft& draft, Table& table) {
    int number = 0;
    for (const auto* json : table.entries("indicator")) {
        Table each(draft, manifest_file, "indicator." + std::to_string(number++), *json);
        kpi::Indicator indicator;
        indicator.code = each.must_text("id");
        indicator.name = each.words("name");
        indicator.formula = each.text("formula");
        indicator.unit = one_of(each, "unit", kpi::Unit::percent);
        indicator.period = one_of(each, "period", kpi::PeriodKind::quarter);
        indicator.target = read_target(draft, each);
        if (!is_plain_id(indicator.code)) each.no("pack.bad_id", "id", indicator.code);
        check_own(each, indicator);
        each.close();
        draft.pack.indicators.push_back(std::move(indicator));
    }
}

}  // namespace fangxing::app
