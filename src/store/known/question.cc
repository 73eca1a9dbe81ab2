#include "store/known/question.h"

#include <array>
#include <cstring>

namespace fangxing::store {
namespace {

// Marks that no name holds; a text's length stands before it.
constexpr char number_follows = '=';
constexpr char text_follows = '"';

}  // namespace

void add_number(std::string& question, std::int64_t number) {
    std::array<char, 1 + sizeof number> bytes{number_follows};
    std::memcpy(&bytes[1], &number, sizeof number);
    question.append(bytes.data(), bytes.size());
}

void add_text(std::string& question, std::string_view text) {
    question += text_follows;
    add_number(question, static_cast<std::int64_t>(text.size()));
    question += text;
}

std::string question_of(std::string_view table, const app::Columns& columns) {
    constexpr std::size_t usual_length = 63;
    std::string out;
    out.reserve(usual_length);
    out += table;
    for (const auto& [column, cell] : columns) {
        out += ' ';
        out += column;
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            add_number(out, *number);
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            add_text(out, *text);
        }
    }
    return out;
}

}  // namespace fangxing::store
