// Functions that make one value of a list, or of their arguments (DMN 1.5 §10.3.4.4).
#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/compare.h"

namespace fangxing::feel {

namespace {

using Numbers = std::vector<Number>;

Value optional_number(const Arguments& arguments, const std::optional<Number>& number) {
    return number ? Value(*number) : arguments.wrong("feel.not_a_number");
}

// Nothing (and a problem) when one of the items is no number.
std::optional<Numbers> numbers(const Arguments& arguments) {
    const auto items = arguments.items();
    if (!items) return std::nullopt;
    Numbers result;
    result.reserve(items->size());
    for (const auto& item : *items) {
        if (item.number() == nullptr) {
            arguments.wrong();
            return std::nullopt;
        }
        result.push_back(*item.number());
    }
    return result;
}

std::optional<Number> sum_of(const Numbers& items) {
    std::optional<Number> sum = Number();
    for (const auto& item : items) {
        if (sum) sum = sum->plus(item);
    }
    return sum;
}

std::optional<Number> mean_of(const Numbers& items) {
    const auto sum = sum_of(items);
    return sum ? sum->over(Number(static_cast<std::int64_t>(items.size()))) : sum;
}

// The sum of nothing is null.
Value sum(const Arguments& arguments) {
    const auto items = numbers(arguments);
    return items && !items->empty() ? optional_number(arguments, sum_of(*items)) : Value();
}

Value product(const Arguments& arguments) {
    const auto items = numbers(arguments);
    if (!items || items->empty()) return {};
    std::optional<Number> result = Number(std::int64_t{1});
    for (const auto& item : *items) {
        if (result) result = result->times(item);
    }
    return optional_number(arguments, result);
}

Value mean(const Arguments& arguments) {
    const auto items = numbers(arguments);
    return items && !items->empty() ? optional_number(arguments, mean_of(*items)) : Value();
}

Value median(const Arguments& arguments) {
    auto items = numbers(arguments);
    if (!items || items->empty()) return {};
    std::ranges::sort(*items, [](const Number& a, const Number& b) { return a < b; });
    const auto middle = items->size() / 2;
    if (items->size() % 2 == 1) return (*items)[middle];
    return optional_number(arguments, mean_of({(*items)[middle - 1], (*items)[middle]}));
}

// Of a sample: the squares are divided by one less than there are items.
Value deviation(const Arguments& arguments) {
    const auto items = numbers(arguments);
    if (!items) return {};
    if (items->size() < 2) return arguments.wrong();
    const auto middle = mean_of(*items);
    std::optional<Number> squares = Number();
    for (const auto& item : *items) {
        const auto off = middle ? item.minus(*middle) : std::nullopt;
        const auto square = off ? off->times(*off) : off;
        squares = square && squares ? squares->plus(*square) : std::nullopt;
    }
    const Number others(static_cast<std::int64_t>(items->size()) - 1);
    const auto variance = squares ? squares->over(others) : squares;
    return optional_number(arguments, variance ? variance->root() : variance);
}

// All that occur most often, in ascending order.
Value mode(const Arguments& arguments) {
    auto items = numbers(arguments);
    if (!items) return {};
    std::ranges::sort(*items, [](const Number& a, const Number& b) { return a < b; });
    std::size_t most = 0;
    List result;
    for (auto from = items->begin(); from != items->end();) {
        const auto to =
            std::find_if(from, items->end(), [&](const Number& n) { return !(n == *from); });
        const auto times = static_cast<std::size_t>(to - from);
        if (times > most) result.clear();
        most = std::max(most, times);
        if (times == most) result.emplace_back(*from);
        from = to;
    }
    return result;
}

// The item that no other one stands before; null when two of them have no order.
Value extreme(const Arguments& arguments, bool smallest) {
    const auto items = arguments.items();
    if (!items || items->empty()) return {};
    Value best = items->front();
    for (const auto& item : *items) {
        const auto better = smallest ? less(item, best) : less(best, item);
        if (!better) return arguments.wrong("feel.not_comparable");
        if (*better) best = item;
    }
    return best;
}

Value min_of(const Arguments& arguments) {
    return extreme(arguments, true);
}
Value max_of(const Arguments& arguments) {
    return extreme(arguments, false);
}

Value all_of(const Arguments& arguments) {
    const auto items = arguments.items();
    if (!items) return {};
    Value result = true;
    for (const auto& item : *items) result = logical_and(result, item);
    return result.is_null() ? arguments.wrong() : result;
}

Value any_of(const Arguments& arguments) {
    const auto items = arguments.items();
    if (!items) return {};
    Value result = false;
    for (const auto& item : *items) result = logical_or(result, item);
    return result.is_null() ? arguments.wrong() : result;
}

constexpr auto aggregate_table = std::to_array<Builtin>({
    {"sum", "list...", sum},
    {"product", "list...", product},
    {"mean", "list...", mean},
    {"median", "list...", median},
    {"stddev", "list...", deviation},
    {"mode", "list...", mode},
    {"min", "list...", min_of},
    {"max", "list...", max_of},
    {"all", "list...", all_of},
    {"any", "list...", any_of},
});

}  // namespace

std::span<const Builtin> aggregate_builtins() {
    return aggregate_table;
}

}  // namespace fangxing::feel
