// Functions on numbers (DMN 1.5 §10.3.4.5).
#include <array>

#include "process/feel/arithmetic.h"
#include "process/feel/builtins.h"

namespace fangxing::feel {

namespace {

Value number_or_wrong(const Arguments& arguments, const std::optional<Number>& number) {
    return number ? Value(*number) : arguments.wrong("feel.not_a_number");
}

// The scale is 0 when it is not given; given as null it is wrong.
Value rounded(const Arguments& arguments, Rounding how) {
    const auto* number = arguments.number(0);
    const Number none;
    const auto* scale = arguments.size() > 1 ? arguments.number(1) : &none;
    if (number == nullptr || scale == nullptr) return {};
    const auto whole_scale = scale->rounded(none, Rounding::down);
    return number_or_wrong(arguments,
                           whole_scale ? number->rounded(*whole_scale, how) : whole_scale);
}

Value decimal(const Arguments& arguments) {
    return rounded(arguments, Rounding::half_even);
}
Value floor_of(const Arguments& arguments) {
    return rounded(arguments, Rounding::floor);
}
Value ceiling_of(const Arguments& arguments) {
    return rounded(arguments, Rounding::ceiling);
}
Value round_up(const Arguments& arguments) {
    return rounded(arguments, Rounding::up);
}
Value round_down(const Arguments& arguments) {
    return rounded(arguments, Rounding::down);
}
Value round_half_up(const Arguments& arguments) {
    return rounded(arguments, Rounding::half_up);
}
Value round_half_down(const Arguments& arguments) {
    return rounded(arguments, Rounding::half_down);
}

Value absolute(const Arguments& arguments) {
    const auto& given = arguments[0];
    const bool is_negative = (given.number() != nullptr && given.number()->is_negative()) ||
                             (given.day_time() != nullptr && *given.day_time() < DayTime{}) ||
                             (given.year_month() != nullptr && *given.year_month() < YearMonth{});
    if (is_negative) return negate(given);
    const bool fits =
        given.number() != nullptr || given.day_time() != nullptr || given.year_month() != nullptr;
    return fits ? given : arguments.wrong();
}

Value modulo(const Arguments& arguments) {
    const auto* dividend = arguments.number(0);
    const auto* divisor = arguments.number(1);
    if (dividend == nullptr || divisor == nullptr) return {};
    return number_or_wrong(arguments, dividend->modulo(*divisor));
}

Value square_root(const Arguments& arguments) {
    const auto* number = arguments.number(0);
    return number == nullptr ? Value() : number_or_wrong(arguments, number->root());
}

Value logarithm(const Arguments& arguments) {
    const auto* number = arguments.number(0);
    return number == nullptr ? Value() : number_or_wrong(arguments, number->logarithm());
}

Value exponential(const Arguments& arguments) {
    const auto* number = arguments.number(0);
    return number == nullptr ? Value() : number_or_wrong(arguments, number->exponential());
}

// The rest by two; nothing for what is no whole number.
std::optional<bool> is_odd(const Arguments& arguments) {
    const auto* number = arguments.number(0);
    if (number == nullptr || !number->is_integer()) return std::nullopt;
    return !number->modulo(Number(std::int64_t{2})).value_or(Number()).is_zero();
}

Value odd(const Arguments& arguments) {
    const auto result = is_odd(arguments);
    return result ? Value(*result) : arguments.wrong();
}

Value even(const Arguments& arguments) {
    const auto result = is_odd(arguments);
    return result ? Value(!*result) : arguments.wrong();
}

constexpr auto number_table = std::to_array<Builtin>({
    {"decimal", "n, scale", decimal},
    {"floor", "n, scale?", floor_of},
    {"ceiling", "n, scale?", ceiling_of},
    {"round up", "n, scale", round_up},
    {"round down", "n, scale", round_down},
    {"round half up", "n, scale", round_half_up},
    {"round half down", "n, scale", round_half_down},
    {"abs", "n", absolute},
    {"modulo", "dividend, divisor", modulo},
    {"sqrt", "number", square_root},
    {"log", "number", logarithm},
    {"exp", "number", exponential},
    {"odd", "number", odd},
    {"even", "number", even},
});

}  // namespace

std::span<const Builtin> number_builtins() {
    return number_table;
}

}  // namespace fangxing::feel
