// Expected refusals as values: what the rules say no to, with every reason at once.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fangxing::base {

// Why the answer is no, as the rim needs to know it; `http` maps each kind to one status.
enum class Kind {
    malformed,              // 400: cannot be parsed at all
    unauthenticated,        // 401
    forbidden,              // 403: role, scope or segregation of duties
    not_found,              // 404
    method_not_allowed,     // 405
    conflict,               // 409: state, lost race or unmet gate
    stale,                  // 412: If-Match names an older version
    too_large,              // 413
    wrong_type,             // 415
    invalid,                // 422: unknown, wrong or missing field
    precondition_required,  // 428: If-Match is missing
    too_many,               // 429
    unavailable,            // 503
    full,                   // 507: no space left
};

// Named values that the catalogue of words puts into the text of a code.
using Parameters = std::map<std::string, std::string>;

// One thing that is wrong or missing. `field` is a JSON Pointer into the input, or empty.
struct Reason {
    std::string code;
    std::string field;
    Parameters parameters;

    bool operator==(const Reason&) const = default;
};

// A refusal: stable code, parameters and all reasons; never words (the catalogue holds those).
// Every function that may refuse moves it, and so how that goes is compiled once, in result.cc.
struct Refusal {
    Kind kind = Kind::conflict;
    std::string code;
    Parameters parameters;
    std::vector<Reason> reasons;

    Refusal();
    Refusal(Kind of, std::string with, Parameters named, std::vector<Reason> because);
    ~Refusal();
    Refusal(Refusal&& other) noexcept;
    Refusal& operator=(Refusal&& other) noexcept;
    Refusal(const Refusal& other);
    Refusal& operator=(const Refusal& other);

    bool operator==(const Refusal&) const = default;
};

template <class T>
using Result = std::expected<T, Refusal>;

std::unexpected<Refusal> refuse(Kind kind, std::string code, Parameters parameters = {},
                                std::vector<Reason> reasons = {});

template <class T, class E>
T take(std::expected<T, E>&& result) {
    return *std::move(result);
}
template <class E>
void take(std::expected<void, E>&&) {}

}  // namespace fangxing::base

#define FX_JOIN2(a, b) a##b
#define FX_JOIN(a, b) FX_JOIN2(a, b)
#define FX_TRY(name, expression)                                    \
    __extension__({                                                 \
        auto name = (expression);                                   \
        if (!name) return std::unexpected(std::move(name).error()); \
        ::fangxing::base::take(std::move(name));                    \
    })
// The value of a Result, or leave the function with its refusal.
#define TRY(...) FX_TRY(FX_JOIN(fx_result_, __COUNTER__), (__VA_ARGS__))
