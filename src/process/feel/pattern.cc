#include "process/feel/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "process/feel/pattern_translation.h"

namespace fangxing::feel {

namespace {

using Groups = std::vector<re2::StringPiece>;

// The replacement for one match; nothing when it has a lone $ or backslash.
std::optional<std::string> filled_in(std::string_view replacement, const Groups& groups,
                                     bool quoted) {
    if (quoted) return std::string(replacement);
    std::string out;
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const char c = replacement[i];
        if (c != '\\' && c != '$') {
            out += c;
            continue;
        }
        if (++i == replacement.size()) return std::nullopt;
        const char next = replacement[i];
        if (c == '\\') {
            if (next != '\\' && next != '$') return std::nullopt;
            out += next;
            continue;
        }
        if (next < '0' || next > '9') return std::nullopt;
        auto group = static_cast<std::size_t>(next - '0');
        // The longest number that names a group (§5.6.4).
        while (i + 1 < replacement.size() && replacement[i + 1] >= '0' &&
               replacement[i + 1] <= '9') {
            const auto longer = group * 10 + static_cast<std::size_t>(replacement[i + 1] - '0');
            if (longer >= groups.size()) break;
            group = longer;
            ++i;
        }
        if (group < groups.size()) out.append(groups[group].data(), groups[group].size());
    }
    return out;
}

}  // namespace

std::optional<Pattern> Pattern::make(std::string_view pattern, std::string_view flags) {
    constexpr std::string_view known = "smixq";
    if (flags.find_first_not_of(known) != std::string_view::npos) return std::nullopt;
    const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos; };
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(!has('i'));
    options.set_literal(has('q'));
    options.set_max_mem(1 << 20);
    options.set_dot_nl(true);  // what `.` means is written out by the translation
    std::string text(pattern);
    if (!has('q')) {
        const auto translated = translate_pattern(pattern, {has('s'), has('x')});
        if (!translated) return std::nullopt;
        text = (has('m') ? "(?m)" : "") + *translated;
    }
    auto compiled = std::make_shared<const RE2>(text, options);
    if (!compiled->ok()) return std::nullopt;
    Pattern result;
    result.compiled_ = std::move(compiled);
    return result;
}

bool Pattern::found_in(std::string_view text) const {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled_);
}

std::optional<std::string> Pattern::replaced(std::string_view text,
                                             std::string_view replacement) const {
    if (found_in("")) return std::nullopt;
    const re2::StringPiece input(text.data(), text.size());
    Groups groups(static_cast<std::size_t>(compiled_->NumberOfCapturingGroups()) + 1);
    const bool quoted = compiled_->options().literal();
    if (!filled_in(replacement, groups, quoted)) return std::nullopt;
    std::string out;
    std::size_t at = 0;
    while (at <= text.size() && compiled_->Match(input, at, text.size(), RE2::UNANCHORED,
                                                 groups.data(), static_cast<int>(groups.size()))) {
        const auto from = static_cast<std::size_t>(groups[0].data() - text.data());
        if (groups[0].empty()) break;  // an anchor may still match nothing inside of the text
        out += text.substr(at, from - at);
        out += filled_in(replacement, groups, quoted).value_or("");
        at = from + groups[0].size();
    }
    return out.append(text.substr(at));
}

std::optional<std::vector<std::string>> Pattern::split(std::string_view text) const {
    if (found_in("")) return std::nullopt;
    const re2::StringPiece input(text.data(), text.size());
    std::vector<std::string> parts;
    re2::StringPiece found;
    std::size_t at = 0;
    while (compiled_->Match(input, at, text.size(), RE2::UNANCHORED, &found, 1) && !found.empty()) {
        const auto from = static_cast<std::size_t>(found.data() - text.data());
        parts.emplace_back(text.substr(at, from - at));
        at = from + found.size();
    }
    parts.emplace_back(text.substr(at));
    return parts;
}

}  // namespace fangxing::feel
