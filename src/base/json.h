// A JSON value (RFC 8259): members keep their order; reading is strict and bounded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace fangxing::base {

class Json {
  public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;
    // Whole numbers that fit are std::int64_t, all others double.
    using Variant =
        std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    Json(std::int64_t value) : value_(value) {}
    Json(int value) : value_(std::int64_t{value}) {}
    Json(double value) : value_(value) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}
    // Compiled once, in json.cc: nearly every source destroys and copies some.
    ~Json();
    Json(Json&& other) noexcept;
    Json& operator=(Json&& other) noexcept;
    Json(const Json& other);
    Json& operator=(const Json& other);

    bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value_); }
    const double* real() const { return std::get_if<double>(&value_); }
    const std::string* string() const { return std::get_if<std::string>(&value_); }
    const Array* array() const { return std::get_if<Array>(&value_); }
    const Object* object() const { return std::get_if<Object>(&value_); }
    Array* array() { return std::get_if<Array>(&value_); }
    Object* object() { return std::get_if<Object>(&value_); }
    const Variant& variant() const { return value_; }

    // The member of that name, or null when this is no object or has none.
    const Json* find(std::string_view name) const;
    // The member's text, or "" when it is absent or no string.
    std::string text(std::string_view name) const;
    // Sets or replaces a member; makes this an object when it is null.
    Json& put(std::string_view name, Json value);
    // Appends an item; makes this an array when it is null.
    Json& push(Json value);

    bool operator==(const Json&) const = default;

  private:
    Variant value_;
};

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 20;
    std::size_t depth = 64;
};

// Refuses with `input.malformed` (400), `input.too_large` (413); repeated names, text that is not
// UTF-8, NUL in strings and numbers beyond double are malformed.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

// Compact text; numbers as RFC 8785 writes them.
std::string to_text(const Json& json);

// RFC 8785 (JCS): members sorted by UTF-16 code units, one spelling for each number.
std::string canonical_text(const Json& json);

// One value behind what `out` holds, as `to_text` writes it.
void write_text(std::string& out, const Json& json);
void write_string(std::string& out, std::string_view text);
void write_number(std::string& out, std::int64_t value);
void write_number(std::string& out, double value);

}  // namespace fangxing::base
