// Decision tables and their hit policies (DMN 1.5 §8.2.10, §8.2.11).
#include <algorithm>
#include <numeric>

#include "process/dmn/evaluator.h"
#include "process/dmn/types.h"
#include "process/feel/compare.h"

namespace fangxing::dmn {

namespace {

using Row = std::vector<feel::Value>;

// One column gives its bare value, several a context by name.
feel::Value row_value(const Table& table, const Row& row) {
    if (row.size() == 1) return row.front();
    feel::Context context;
    for (std::size_t i = 0; i < row.size(); ++i) context.put(table.outputs[i].name, row[i]);
    return context;
}

bool is_list_policy(HitPolicy policy) {
    return policy == HitPolicy::rule_order || policy == HitPolicy::output_order ||
           policy == HitPolicy::collect;
}

std::optional<feel::Number> sum_of(const std::vector<Row>& rows, std::size_t column) {
    std::optional<feel::Number> sum = feel::Number();
    for (const auto& row : rows) {
        const auto* number = row[column].number();
        sum = sum && number != nullptr ? sum->plus(*number) : std::nullopt;
    }
    return sum;
}

// The smallest or greatest value of the column; null when two of them have no order.
feel::Value extreme_of(const std::vector<Row>& rows, std::size_t column, bool smallest) {
    feel::Value best = rows.front()[column];
    for (const auto& row : rows) {
        const auto& value = row[column];
        const auto better = smallest ? feel::less(value, best) : feel::less(best, value);
        if (!better) return {};
        if (*better) best = value;
    }
    return best;
}

feel::Value aggregated(Aggregation aggregation, const std::vector<Row>& rows, std::size_t column) {
    switch (aggregation) {
        case Aggregation::none: break;
        case Aggregation::count: return static_cast<std::int64_t>(rows.size());
        case Aggregation::min: return extreme_of(rows, column, true);
        case Aggregation::max: return extreme_of(rows, column, false);
        case Aggregation::sum: {
            const auto sum = sum_of(rows, column);
            return sum ? feel::Value(*sum) : feel::Value();
        }
    }
    return {};
}

}  // namespace

feel::Value Evaluator::form(const Table& table, const Sight& scope) {
    Row values;
    if (!read_inputs(table, scope, values)) return {};
    if (current_ != nullptr) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            current_->inputs.emplace_back(table.inputs[i].label, values[i]);
        }
    }
    const auto matched = matching(table, scope, values);
    if (matched.empty()) return no_match(table, scope);
    if (table.policy == HitPolicy::unique && matched.size() > 1) {
        return problem("decision.several_rules", matched[0]->id + " " + matched[1]->id);
    }
    std::vector<Row> rows;
    rows.reserve(matched.size());
    for (const auto* rule : matched) rows.push_back(outputs(table, *rule, scope));
    return result(table, std::move(rows), scope);
}

// False when an input is not one of its column's values (§8.2.6).
bool Evaluator::read_inputs(const Table& table, const Sight& scope, Row& values) {
    for (const auto& column : table.inputs) {
        values.push_back(text(column.expression, scope));
        if (!column.allowed) continue;
        const auto allowed = feel::test(column.allowed, values.back(), scope, moment_, budget_);
        if (!allowed.value.is_true()) {
            problem("decision.input_not_allowed", column.label);
            return false;
        }
    }
    return true;
}

// In the order of the table. What a test could not compare is only worth telling when nothing
// matched.
std::vector<const Rule*> Evaluator::matching(const Table& table, const Sight& scope,
                                             const Row& values) {
    std::vector<const Rule*> matched;
    std::vector<feel::Problem> doubts;
    for (const auto& rule : table.rules) {
        bool fits = true;
        for (std::size_t i = 0; i < values.size() && fits; ++i) {
            auto passed = feel::test(rule.tests[i], values[i], scope, moment_, budget_);
            fits = passed.value.is_true();
            doubts.insert(doubts.end(), passed.problems.begin(), passed.problems.end());
        }
        if (!fits) continue;
        matched.push_back(&rule);
        if (current_ != nullptr) {
            const auto number = static_cast<int>(&rule - table.rules.data()) + 1;
            current_->rules.push_back({rule.id, number, rule.annotations});
        }
        if (table.policy == HitPolicy::first) break;
    }
    if (matched.empty()) {
        for (const auto& doubt : doubts) problem(doubt.code, doubt.about);
    }
    return matched;
}

Row Evaluator::outputs(const Table& table, const Rule& rule, const Sight& scope) {
    Row row;
    for (std::size_t i = 0; i < table.outputs.size(); ++i) {
        const auto& column = table.outputs[i];
        row.push_back(typed(text(rule.outputs[i], scope), column.type, column.name));
    }
    return row;
}

// §8.2.11: the default entries; without them null, or what the policy makes of no rows at all.
feel::Value Evaluator::no_match(const Table& table, const Sight& scope) {
    const bool has_fallback = std::ranges::any_of(table.outputs, &OutputColumn::has_fallback);
    if (has_fallback) {
        Row row;
        for (const auto& column : table.outputs) {
            row.push_back(typed(text(column.fallback, scope), column.type, column.name));
        }
        return row_value(table, row);
    }
    if (table.aggregation == Aggregation::count) return 0;
    if (is_list_policy(table.policy) && table.aggregation == Aggregation::none) return feel::List{};
    return {};
}

// By the place of each output in the values of its column, columns from left to right; what is not
// among them comes last, equals keep the order of the table.
void Evaluator::rank(const Table& table, std::vector<Row>& rows, const Sight& scope) {
    std::vector<std::vector<std::size_t>> places(rows.size());
    for (std::size_t column = 0; column < table.outputs.size(); ++column) {
        if (!table.outputs[column].ranking) continue;
        const auto ranking = text(table.outputs[column].ranking, scope);
        const auto* values = ranking.list();
        if (values == nullptr) continue;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = std::ranges::find_if(*values, [&](const feel::Value& value) {
                return feel::is_in(rows[i][column], value) == true;
            });
            places[i].push_back(static_cast<std::size_t>(found - values->begin()));
        }
    }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](auto a, auto b) {
        return places[a] != places[b] ? places[a] < places[b] : a < b;
    });
    std::vector<Row> sorted;
    sorted.reserve(order.size());
    for (const auto index : order) sorted.push_back(std::move(rows[index]));
    rows = std::move(sorted);
}

feel::Value Evaluator::result(const Table& table, std::vector<Row> rows, const Sight& scope) {
    const bool is_ranked =
        table.policy == HitPolicy::priority || table.policy == HitPolicy::output_order;
    if (is_ranked) rank(table, rows, scope);
    if (table.policy == HitPolicy::any) {
        const auto first = row_value(table, rows.front());
        for (const auto& row : rows) {
            const auto value = row_value(table, row);
            const bool same = value == first || feel::equal(value, first) == true;
            if (!same) return problem("decision.outputs_differ", to_text(value));
        }
    }
    if (!is_list_policy(table.policy)) return row_value(table, rows.front());
    if (table.aggregation == Aggregation::none || table.policy != HitPolicy::collect) {
        feel::List all;
        all.reserve(rows.size());
        for (const auto& row : rows) all.push_back(row_value(table, row));
        return all;
    }
    if (table.aggregation == Aggregation::count) return static_cast<std::int64_t>(rows.size());
    Row totals;
    for (std::size_t i = 0; i < table.outputs.size(); ++i) {
        totals.push_back(aggregated(table.aggregation, rows, i));
    }
    auto value = row_value(table, totals);
    return value.is_null() ? problem("decision.not_aggregable", table.outputs.front().name) : value;
}

}  // namespace fangxing::dmn
