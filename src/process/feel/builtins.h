// The built-in functions (DMN 1.5 §10.3.4): their signatures, in one list, and how they are called.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "process/feel/run.h"

namespace fangxing::feel {

// The arguments of one call. Readers note a problem when the argument is of another type.
class Arguments {
  public:
    Arguments(Run& run, std::string_view function, std::span<const Value> values)
        : run_(run), function_(function), values_(values) {}

    Run& run() const { return run_; }
    std::size_t size() const { return values_.size(); }
    // Null when it was not given.
    const Value& operator[](std::size_t index) const;
    std::span<const Value> all() const { return values_; }
    const Number* number(std::size_t index) const;
    std::optional<std::int64_t> integer(std::size_t index) const;
    const std::string* string(std::size_t index) const;
    const Context* context(std::size_t index) const;
    // A value that is no list counts as a list of one (§10.3.2.9.4); null is none.
    std::optional<List> list(std::size_t index) const;
    // Of f(list) and f(a, b, …) alike; nothing when it is f(null).
    std::optional<List> items() const;
    // Null, with a problem about this function.
    Value wrong() const;
    Value wrong(std::string_view code) const;

  private:
    Run& run_;
    std::string_view function_;
    std::span<const Value> values_;
};

struct Builtin {
    std::string_view name;
    // "string, start position, length?": `?` may be left out, `list...` also takes its items one
    // by one.
    std::string_view signature;
    Value (*call)(const Arguments& arguments);

    std::vector<std::string_view> parameters() const;
    bool accepts(std::size_t count) const;
    // For each parameter the place of its argument in `names`, -1 for none; nothing when it does
    // not fit.
    std::optional<std::vector<int>> order(const std::vector<std::string>& names) const;
};

// All signatures of that name; empty when there is no such function.
std::vector<const Builtin*> builtins_named(std::string_view name);
// The names of more than one word, longest first.
const std::vector<std::string_view>& long_builtin_names();

std::span<const Builtin> conversion_builtins();
std::span<const Builtin> string_builtins();
std::span<const Builtin> pattern_builtins();
std::span<const Builtin> list_builtins();
std::span<const Builtin> aggregate_builtins();
std::span<const Builtin> number_builtins();
std::span<const Builtin> context_builtins();
std::span<const Builtin> range_builtins();
std::span<const Builtin> temporal_builtins();

}  // namespace fangxing::feel
