#include "process/dmn/coverage.h"

#include <algorithm>
#include <map>
#include <set>

#include "process/feel/compare.h"
#include "process/feel/constants.h"

namespace fangxing::dmn {

namespace {

using RuleSet = std::vector<bool>;

// Values of a column that the same rules take are one class, shown by its first value.
struct Class {
    feel::Value sample;
    RuleSet rules;
};

constexpr std::size_t most_combinations = 100'000;
constexpr std::size_t most_gaps = 10;

// A value outside of all constants on either side, and one between each two neighbours.
void add_neighbours(feel::List& values) {
    const auto is_number = [](const feel::Value& value) { return value.number() != nullptr; };
    feel::List numbers;
    std::ranges::copy_if(values, std::back_inserter(numbers), is_number);
    std::ranges::sort(numbers,
                      [](const auto& a, const auto& b) { return *a.number() < *b.number(); });
    const feel::Number one(std::int64_t{1});
    const feel::Number two(std::int64_t{2});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto& here = *numbers[i].number();
        if (i == 0) values.emplace_back(here.minus(one).value_or(here));
        const auto sum =
            i + 1 < numbers.size() ? here.plus(*numbers[i + 1].number()) : std::nullopt;
        const auto next = sum ? sum->over(two) : here.plus(one);
        values.emplace_back(next.value_or(here));
    }
    feel::List days;
    for (const auto& value : values) {
        const auto* date = value.date();
        if (date == nullptr) continue;
        for (const int step : {-1, 1}) {
            if (const auto beside = feel::Date::from_days(date->days() + step))
                days.emplace_back(*beside);
        }
    }
    values.insert(values.end(), days.begin(), days.end());
}

// The values that stand for all others of the column; nothing when its cells do more than compare
// with constants of the kinds handled here.
std::optional<feel::List> samples(const Table& table, std::size_t column) {
    feel::List values;
    bool any_string = false;
    for (const auto& rule : table.rules) {
        auto constants = feel::constants_of(rule.tests[column]);
        if (!constants) return std::nullopt;
        for (auto& each : *constants) {
            const bool known = each.number() != nullptr || each.date() != nullptr ||
                               each.boolean() != nullptr || each.string() != nullptr;
            if (!known) return std::nullopt;
            any_string = any_string || each.string() != nullptr;
            values.push_back(std::move(each));
        }
    }
    const bool any_boolean =
        std::ranges::any_of(values, [](const auto& value) { return value.boolean() != nullptr; });
    if (any_boolean) return feel::List{true, false};
    add_neighbours(values);
    if (any_string) values.emplace_back("…");  // any other text
    if (values.empty()) values.emplace_back("…");
    feel::List once;
    for (auto& value : values) {
        if (std::ranges::find(once, value) == once.end()) once.push_back(std::move(value));
    }
    return once;
}

class Search {
  public:
    Search(const Decision& decision, const Table& table) : decision_(decision), table_(table) {}

    std::vector<base::Reason> faults() {
        std::size_t combinations = 1;
        for (std::size_t column = 0; column < table_.inputs.size(); ++column) {
            auto found = classes(column);
            combinations *= found.size();
            if (found.empty() || combinations > most_combinations) return {};
            columns_.push_back(std::move(found));
        }
        visit(0, RuleSet(table_.rules.size(), true));
        return std::move(faults_);
    }

  private:
    std::vector<Class> classes(std::size_t column) const {
        std::vector<Class> found;
        const auto values = samples(table_, column);
        if (!values || values->size() * table_.rules.size() > most_combinations) return found;
        const auto& allowed = table_.inputs[column].allowed;
        for (const auto& value : *values) {
            if (allowed && !passes(allowed, value)) continue;
            RuleSet rules;
            for (const auto& rule : table_.rules)
                rules.push_back(passes(rule.tests[column], value));
            // Values that no rule takes are all worth showing: each is a gap of its own.
            const bool is_gap = std::ranges::find(rules, true) == rules.end();
            const bool is_new = std::ranges::find(found, rules, &Class::rules) == found.end();
            if (is_gap || is_new) found.push_back({value, std::move(rules)});
        }
        return found;
    }

    static bool passes(const feel::Expression& test, const feel::Value& value) {
        return feel::test(test, value, feel::NoNames(), feel::Moment{}).value.is_true();
    }

    void visit(std::size_t column, const RuleSet& rules) {
        const bool none_left = !rules.empty() && std::ranges::find(rules, true) == rules.end();
        if (none_left || column == columns_.size()) return judge(rules);
        for (const auto& each : columns_[column]) {
            RuleSet both = rules;
            for (std::size_t i = 0; i < both.size(); ++i) both[i] = both[i] && each.rules[i];
            path_.push_back(&each);
            visit(column + 1, both);
            path_.pop_back();
        }
    }

    void judge(const RuleSet& rules) {
        std::vector<std::size_t> matched;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i]) matched.push_back(i);
        }
        if (matched.empty() && is_gap_a_fault() && gaps_++ < most_gaps) {
            faults_.push_back({"decision.gap", decision_.id, {{"inputs", shown()}}});
        }
        if (table_.policy != HitPolicy::unique) return;
        for (std::size_t i = 1; i < matched.size(); ++i) {
            const auto pair = std::pair(matched[i - 1], matched[i]);
            if (!seen_.insert(pair).second) continue;
            const auto ids = table_.rules[pair.first].id + ", " + table_.rules[pair.second].id;
            faults_.push_back(
                {"decision.overlap", decision_.id, {{"rules", ids}, {"inputs", shown()}}});
        }
    }

    // A list of no rules is an answer like others.
    bool is_gap_a_fault() const {
        const bool gives_list = table_.policy == HitPolicy::collect ||
                                table_.policy == HitPolicy::rule_order ||
                                table_.policy == HitPolicy::output_order;
        return !gives_list && std::ranges::none_of(table_.outputs, &OutputColumn::has_fallback);
    }

    // The case that is being looked at.
    std::string shown() const {
        std::string text;
        for (std::size_t i = 0; i < path_.size(); ++i) {
            if (i > 0) text += ", ";
            text += table_.inputs[i].label + " = " + to_text(path_[i]->sample);
        }
        return text;
    }

    const Decision& decision_;
    const Table& table_;
    std::vector<std::vector<Class>> columns_;
    std::vector<const Class*> path_;
    std::set<std::pair<std::size_t, std::size_t>> seen_;
    std::size_t gaps_ = 0;
    std::vector<base::Reason> faults_;
};

}  // namespace

std::vector<base::Reason> find_faults(const Definitions& definitions) {
    std::vector<base::Reason> all;
    for (const auto& [id, decision] : definitions.decisions) {
        const auto* table =
            decision.logic == nullptr ? nullptr : std::get_if<Table>(&decision.logic->form);
        if (table == nullptr || table->inputs.empty()) continue;
        auto faults = Search(decision, *table).faults();
        std::ranges::move(faults, std::back_inserter(all));
    }
    return all;
}

}  // namespace fangxing::dmn
