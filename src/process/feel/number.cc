#include "process/feel/number.h"

#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace fangxing::feel {

// The library's own view of the bits, kept out of the header.
struct NumberBits {
    static BID_UINT128 to(const Number& number) {
        BID_UINT128 bits;
        bits.w[0] = number.bits_.low;
        bits.w[1] = number.bits_.high;
        return bits;
    }
    static Number from(const BID_UINT128& bits) { return Number({bits.w[0], bits.w[1]}); }
    // Nothing for NaN and infinities.
    static std::optional<Number> finite(const BID_UINT128& bits) {
        if (bid128_isFinite(bits) == 0) return std::nullopt;
        return from(bits);
    }
};

namespace {

__extension__ typedef unsigned __int128 Coefficient;

constexpr int bias = 6176;
constexpr unsigned to_nearest = 0;
constexpr unsigned to_minus_infinity = 1;
constexpr unsigned to_plus_infinity = 2;
constexpr unsigned to_zero = 3;
constexpr unsigned ties_away = 4;

struct Parts {
    bool negative;
    int exponent;
    Coefficient coefficient;
};

// Takes the BID encoding apart (IEEE 754-2008 §3.5.2); large-form encodings are all non-canonical
// in decimal128 and mean zero.
Parts parts_of(const BID_UINT128& bits) {
    const bool negative = (bits.w[1] >> 63U) != 0;
    if (((bits.w[1] >> 61U) & 3U) == 3U) return {negative, 0, 0};
    const int exponent = static_cast<int>((bits.w[1] >> 49U) & 0x3fffU) - bias;
    const auto high = bits.w[1] & 0x1ffffffffffffULL;
    return {negative, exponent, (Coefficient{high} << 64U) | bits.w[0]};
}

std::string digits_of(Coefficient coefficient) {
    if (coefficient == 0) return "0";
    std::string digits;
    for (; coefficient != 0; coefficient /= 10) {
        digits.push_back(static_cast<char>('0' + static_cast<int>(coefficient % 10)));
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

bool is_decimal(std::string_view text) {
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const auto whole = skip_digits(text, at);
    auto count = whole - at;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const auto end = skip_digits(text, at + 1);
        if (end == at + 1) return false;
        count += end - at - 1;
        at = end;
    }
    if (count == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        const auto end = skip_digits(text, at);
        if (end == at) return false;
        at = end;
    }
    return at == text.size();
}

// Exact where the product is; the library's own pow is only accurate to an ulp.
BID_UINT128 power_of(BID_UINT128 base, std::uint64_t exponent) {
    unsigned flags = 0;
    BID_UINT128 result = bid128_from_int64(1);
    for (; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = bid128_mul(result, base, to_nearest, &flags);
        if (exponent > 1) base = bid128_mul(base, base, to_nearest, &flags);
    }
    return result;
}

BID_UINT128 power_of_ten(int exponent) {
    BID_UINT128 bits;
    bits.w[0] = 1;
    bits.w[1] = static_cast<std::uint64_t>(exponent + bias) << 49U;
    return bits;
}

unsigned mode_of(Rounding how, bool negative) {
    switch (how) {
        case Rounding::half_even: return to_nearest;
        case Rounding::half_up: return ties_away;
        case Rounding::half_down: return to_zero;  // the tie; the rest is decided by the caller
        case Rounding::up: return negative ? to_minus_infinity : to_plus_infinity;
        case Rounding::down: return to_zero;
        case Rounding::floor: return to_minus_infinity;
        case Rounding::ceiling: return to_plus_infinity;
    }
    return to_nearest;
}

}  // namespace

Number::Number(std::int64_t value) {
    const auto magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const std::uint64_t sign = value < 0 ? 1ULL << 63U : 0;
    bits_ = {magnitude, sign | (static_cast<std::uint64_t>(bias) << 49U)};
}

std::optional<Number> Number::parse(std::string_view text) {
    if (!is_decimal(text)) return std::nullopt;
    unsigned flags = 0;
    std::string copy(text);
    return NumberBits::finite(bid128_from_string(copy.data(), to_nearest, &flags));
}

std::optional<Number> Number::from_double(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return parse(std::string_view(text.data(), static_cast<std::size_t>(end - text.data())));
}

std::string Number::text() const {
    const auto parts = parts_of(NumberBits::to(*this));
    auto digits = digits_of(parts.coefficient);
    if (parts.coefficient == 0) return "0";
    const std::string sign = parts.negative ? "-" : "";
    if (parts.exponent >= 0) {
        return sign + digits + std::string(static_cast<std::size_t>(parts.exponent), '0');
    }
    const auto places = static_cast<std::size_t>(-parts.exponent);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, ".");
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return sign + digits;
}

double Number::to_double() const {
    unsigned flags = 0;
    return bid128_to_binary64(NumberBits::to(*this), to_nearest, &flags);
}

bool Number::is_integer() const {
    unsigned flags = 0;
    const auto bits = NumberBits::to(*this);
    return bid128_quiet_equal(bid128_round_integral_zero(bits, &flags), bits, &flags) != 0;
}

bool Number::is_zero() const {
    return bid128_isZero(NumberBits::to(*this)) != 0;
}

bool Number::is_negative() const {
    return !is_zero() && (bits_.high >> 63U) != 0;
}

std::optional<std::int64_t> Number::integer() const {
    unsigned flags = 0;
    const auto value = bid128_to_int64_xint(NumberBits::to(*this), &flags);
    if (flags != 0) return std::nullopt;
    return value;
}

Number Number::operator-() const {
    if (is_zero()) return Number();
    return Number({bits_.low, bits_.high ^ (1ULL << 63U)});
}

std::optional<Number> Number::plus(const Number& other) const {
    unsigned flags = 0;
    return NumberBits::finite(
        bid128_add(NumberBits::to(*this), NumberBits::to(other), to_nearest, &flags));
}

std::optional<Number> Number::minus(const Number& other) const {
    unsigned flags = 0;
    return NumberBits::finite(
        bid128_sub(NumberBits::to(*this), NumberBits::to(other), to_nearest, &flags));
}

std::optional<Number> Number::times(const Number& other) const {
    unsigned flags = 0;
    return NumberBits::finite(
        bid128_mul(NumberBits::to(*this), NumberBits::to(other), to_nearest, &flags));
}

std::optional<Number> Number::over(const Number& other) const {
    if (other.is_zero()) return std::nullopt;
    unsigned flags = 0;
    return NumberBits::finite(
        bid128_div(NumberBits::to(*this), NumberBits::to(other), to_nearest, &flags));
}

std::optional<Number> Number::power(const Number& exponent) const {
    constexpr std::int64_t exact_limit = 1'000'000;
    unsigned flags = 0;
    const auto whole = exponent.integer();
    if (!whole || *whole > exact_limit || *whole < -exact_limit) {
        return NumberBits::finite(
            bid128_pow(NumberBits::to(*this), NumberBits::to(exponent), to_nearest, &flags));
    }
    if (*whole >= 0) {
        return NumberBits::finite(
            power_of(NumberBits::to(*this), static_cast<std::uint64_t>(*whole)));
    }
    if (is_zero()) return std::nullopt;
    const auto below = power_of(NumberBits::to(*this), static_cast<std::uint64_t>(-*whole));
    return NumberBits::finite(bid128_div(bid128_from_int64(1), below, to_nearest, &flags));
}

std::optional<Number> Number::modulo(const Number& divisor) const {
    if (divisor.is_zero()) return std::nullopt;
    unsigned flags = 0;
    const auto rest =
        NumberBits::finite(bid128_fmod(NumberBits::to(*this), NumberBits::to(divisor), &flags));
    if (!rest || rest->is_zero() || rest->is_negative() == divisor.is_negative()) return rest;
    return rest->plus(divisor);
}

std::optional<Number> Number::root() const {
    if (is_negative()) return std::nullopt;
    unsigned flags = 0;
    return NumberBits::finite(bid128_sqrt(NumberBits::to(*this), to_nearest, &flags));
}

std::optional<Number> Number::exponential() const {
    unsigned flags = 0;
    return NumberBits::finite(bid128_exp(NumberBits::to(*this), to_nearest, &flags));
}

std::optional<Number> Number::logarithm() const {
    if (is_negative() || is_zero()) return std::nullopt;
    unsigned flags = 0;
    return NumberBits::finite(bid128_log(NumberBits::to(*this), to_nearest, &flags));
}

std::optional<Number> Number::rounded(const Number& scale, Rounding how) const {
    const auto places = scale.integer();
    if (!places || *places < -6111 || *places > 6176) return std::nullopt;
    const auto bits = NumberBits::to(*this);
    const int exponent = static_cast<int>(-*places);
    if (parts_of(bits).exponent >= exponent) return *this;
    unsigned flags = 0;
    const bool negative = is_negative();
    const auto unit = power_of_ten(exponent);
    auto result = bid128_quantize(bits, unit, mode_of(how, negative), &flags);
    if (how == Rounding::half_down) {
        // More than half of the last place was cut off: then away from zero after all.
        const auto cut = bid128_abs(bid128_sub(bits, result, to_nearest, &flags));
        const auto twice = bid128_add(cut, cut, to_nearest, &flags);
        if (bid128_quiet_greater(twice, unit, &flags) != 0) {
            const auto away = mode_of(Rounding::up, negative);
            result = bid128_quantize(bits, unit, away, &flags);
        }
    }
    return NumberBits::finite(result);
}

bool operator==(const Number& a, const Number& b) {
    unsigned flags = 0;
    return bid128_quiet_equal(NumberBits::to(a), NumberBits::to(b), &flags) != 0;
}

bool operator<(const Number& a, const Number& b) {
    unsigned flags = 0;
    return bid128_quiet_less(NumberBits::to(a), NumberBits::to(b), &flags) != 0;
}

}  // namespace fangxing::feel
