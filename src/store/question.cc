#include "store/question.h"

#include <array>
#include <charconv>

namespace fangxing::store {

void append_number(std::string& out, std::int64_t number) {
    std::array<char, 24> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out.append(text.data(), end);
}

// A text's length stands before it.
std::string question_of(std::string_view table, const app::Columns& columns) {
    constexpr std::size_t usual_length = 96;
    std::string out;
    out.reserve(usual_length);
    out += table;
    for (const auto& [column, cell] : columns) {
        out += ' ';
        out += column;
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            out += ' ';
            append_number(out, *number);
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            out += " '";
            append_number(out, static_cast<std::int64_t>(text->size()));
            out += ' ';
            out += *text;
        }
    }
    return out;
}

}  // namespace fangxing::store
