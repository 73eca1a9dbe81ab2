#include "http/glossary.h"

#include <algorithm>

namespace fangxing::http {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// The cells of "| a | b |".
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> out;
    line.remove_prefix(1);
    while (!line.empty()) {
        const auto end = std::min(line.find('|'), line.size());
        out.emplace_back(trimmed(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return out;
}

constexpr std::size_t meaning_zh_column = 3;  // | term | 中文 | what it is | 释义 | …

}  // namespace

std::vector<GlossaryTerm> read_glossary(std::string_view text) {
    std::vector<GlossaryTerm> out;
    bool inside = false;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.starts_with('|')) {
            inside = false;
            continue;
        }
        auto cells = cells_of(line);
        if (cells.size() <= meaning_zh_column) continue;
        if (cells[meaning_zh_column] == "释义") {
            inside = true;
        } else if (inside && !cells[0].starts_with("---")) {
            out.push_back({std::move(cells[0]), std::move(cells[1]), std::move(cells[2]),
                           std::move(cells[meaning_zh_column])});
        }
    }
    return out;
}

}  // namespace fangxing::http
