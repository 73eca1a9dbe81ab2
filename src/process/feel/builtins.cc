#include "process/feel/builtins.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fangxing::feel {

namespace {

constexpr std::string_view dots = "...";

std::vector<std::string_view> parameter_names(std::string_view signature) {
    std::vector<std::string_view> parts;
    while (!signature.empty()) {
        const auto comma = signature.find(", ");
        parts.push_back(signature.substr(0, comma));
        signature = comma == std::string_view::npos ? "" : signature.substr(comma + 2);
    }
    return parts;
}

std::string_view bare(std::string_view parameter) {
    if (parameter.ends_with(dots)) parameter.remove_suffix(dots.size());
    if (parameter.ends_with('?')) parameter.remove_suffix(1);
    return parameter;
}

using Index = std::unordered_map<std::string_view, std::vector<const Builtin*>>;

// The list of all built-in functions is made of these groups.
Index make_index() {
    Index index;
    for (const auto group : {conversion_builtins(), string_builtins(), pattern_builtins(),
                             list_builtins(), aggregate_builtins(), number_builtins(),
                             context_builtins(), range_builtins(), temporal_builtins()}) {
        for (const auto& builtin : group) index[builtin.name].push_back(&builtin);
    }
    return index;
}

const Index& index_of_builtins() {
    static const Index index = make_index();
    return index;
}

std::vector<std::string_view> make_long_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, builtins] : index_of_builtins()) {
        if (name.find(' ') != std::string_view::npos) names.push_back(name);
    }
    std::ranges::sort(
        names, [](auto a, auto b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    return names;
}

}  // namespace

std::vector<std::string_view> Builtin::parameters() const {
    auto parts = parameter_names(signature);
    for (auto& part : parts) part = bare(part);
    return parts;
}

bool Builtin::accepts(std::size_t count) const {
    const auto parts = parameter_names(signature);
    const bool is_variadic = signature.ends_with(dots);
    const auto required = static_cast<std::size_t>(
        std::ranges::count_if(parts, [](auto part) { return !part.ends_with('?'); }));
    return count >= required && (is_variadic || count <= parts.size());
}

std::optional<std::vector<int>> Builtin::order(const std::vector<std::string>& names) const {
    const auto parts = parameter_names(signature);
    std::vector<int> places(parts.size(), -1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found =
            std::ranges::find_if(parts, [&](auto part) { return bare(part) == names[i]; });
        if (found == parts.end()) return std::nullopt;
        auto& place = places[static_cast<std::size_t>(found - parts.begin())];
        if (place != -1) return std::nullopt;
        place = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (places[i] == -1 && !parts[i].ends_with('?')) return std::nullopt;
    }
    while (!places.empty() && places.back() == -1) places.pop_back();
    return places;
}

std::vector<const Builtin*> builtins_named(std::string_view name) {
    const auto found = index_of_builtins().find(name);
    return found == index_of_builtins().end() ? std::vector<const Builtin*>() : found->second;
}

const std::vector<std::string_view>& long_builtin_names() {
    static const auto names = make_long_names();
    return names;
}

const Value& Arguments::operator[](std::size_t index) const {
    static const Value none;
    return index < values_.size() ? values_[index] : none;
}

const Number* Arguments::number(std::size_t index) const {
    const auto* number = (*this)[index].number();
    if (number == nullptr) wrong();
    return number;
}

// Positions and lengths: a fraction is cut off.
std::optional<std::int64_t> Arguments::integer(std::size_t index) const {
    const auto* found = number(index);
    if (found == nullptr) return std::nullopt;
    const auto whole = found->rounded(Number(), Rounding::down);
    const auto value = whole ? whole->integer() : std::nullopt;
    if (!value) wrong();
    return value;
}

const std::string* Arguments::string(std::size_t index) const {
    const auto* text = (*this)[index].string();
    if (text == nullptr) wrong();
    return text;
}

const Context* Arguments::context(std::size_t index) const {
    const auto* context = (*this)[index].context();
    if (context == nullptr) wrong();
    return context;
}

std::optional<List> Arguments::list(std::size_t index) const {
    const auto& value = (*this)[index];
    if (const auto* list = value.list()) return *list;
    if (!value.is_null()) return List{value};
    wrong();
    return std::nullopt;
}

std::optional<List> Arguments::items() const {
    if (values_.size() == 1) return list(0);
    return List(values_.begin(), values_.end());
}

Value Arguments::wrong() const {
    return wrong("feel.wrong_argument");
}

Value Arguments::wrong(std::string_view code) const {
    return run_.problem(code, function_);
}

}  // namespace fangxing::feel
