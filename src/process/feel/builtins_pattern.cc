// matches, replace and split (DMN 1.5 §10.3.4.3).
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/pattern.h"

namespace fangxing::feel {

namespace {

// The pattern in the second argument; flags that are not given or null are none.
std::optional<Pattern> pattern_of(const Arguments& arguments, std::size_t flags_index) {
    const auto* text = arguments.string(1);
    const auto& flags = arguments[flags_index];
    if (text == nullptr) return std::nullopt;
    if (!flags.is_null() && flags.string() == nullptr) {
        arguments.wrong();
        return std::nullopt;
    }
    auto pattern = Pattern::make(*text, flags.is_null() ? "" : *flags.string());
    if (!pattern || !arguments.run().charge(text->size() + 50))
        arguments.wrong("feel.wrong_pattern");
    return pattern;
}

Value matches(const Arguments& arguments) {
    const auto* input = arguments.string(0);
    const auto pattern = pattern_of(arguments, 2);
    if (input == nullptr || !pattern) return {};
    return pattern->found_in(*input);
}

Value replace(const Arguments& arguments) {
    const auto* input = arguments.string(0);
    const auto* replacement = arguments.string(2);
    const auto pattern = pattern_of(arguments, 3);
    if (input == nullptr || replacement == nullptr || !pattern) return {};
    const auto result = pattern->replaced(*input, *replacement);
    return result ? Value(*result) : arguments.wrong("feel.wrong_pattern");
}

Value split(const Arguments& arguments) {
    const auto* input = arguments.string(0);
    const auto pattern = pattern_of(arguments, 2);
    if (input == nullptr || !pattern) return {};
    const auto parts = pattern->split(*input);
    if (!parts) return arguments.wrong("feel.wrong_pattern");
    return List(parts->begin(), parts->end());
}

constexpr auto pattern_table = std::to_array<Builtin>({
    {"matches", "input, pattern, flags?", matches},
    {"replace", "input, pattern, replacement, flags?", replace},
    {"split", "string, delimiter", split},
});

}  // namespace

std::span<const Builtin> pattern_builtins() {
    return pattern_table;
}

}  // namespace fangxing::feel
