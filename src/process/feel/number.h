// FEEL numbers: IEEE 754-2008 decimal128, 34 digits, rounded half to even (DMN 1.5 §10.3.2.3.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fangxing::feel {

enum class Rounding { half_even, half_up, half_down, up, down, floor, ceiling };

// A finite decimal. Operations that leave the finite numbers (overflow, division by zero, a root
// of a negative) give nothing.
class Number {
  public:
    Number() : Number(std::int64_t{0}) {}
    explicit Number(std::int64_t value);
    // Decimal text with optional sign, fraction and exponent ("-1.5e3"); nothing else is accepted.
    static std::optional<Number> parse(std::string_view text);
    // The shortest decimal that reads back as that double; nothing for NaN and infinities.
    static std::optional<Number> from_double(double value);

    // Plain decimal text without exponent and without trailing zeros after the point.
    std::string text() const;
    double to_double() const;
    bool is_integer() const;
    bool is_zero() const;
    bool is_negative() const;
    // The value when it is a whole number that fits.
    std::optional<std::int64_t> integer() const;

    Number operator-() const;
    std::optional<Number> plus(const Number& other) const;
    std::optional<Number> minus(const Number& other) const;
    std::optional<Number> times(const Number& other) const;
    std::optional<Number> over(const Number& other) const;
    std::optional<Number> power(const Number& exponent) const;
    // floor modulo: the result has the sign of the divisor (§10.3.4.5).
    std::optional<Number> modulo(const Number& divisor) const;
    std::optional<Number> root() const;
    std::optional<Number> exponential() const;
    std::optional<Number> logarithm() const;
    // To `scale` decimal places; scale lies within [-6111, 6176], else nothing.
    std::optional<Number> rounded(const Number& scale, Rounding how) const;

    friend bool operator==(const Number& a, const Number& b);
    friend bool operator<(const Number& a, const Number& b);
    friend bool operator<=(const Number& a, const Number& b) { return !(b < a); }
    friend bool operator>(const Number& a, const Number& b) { return b < a; }
    friend bool operator>=(const Number& a, const Number& b) { return !(a < b); }

  private:
    struct Bits {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
    };
    explicit Number(Bits bits) : bits_(bits) {}
    friend struct NumberBits;
    Bits bits_;  // the 128 bits of the BID encoding
};

}  // namespace fangxing::feel
