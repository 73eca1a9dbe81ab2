// Reads the words, strings, numbers and signs of an expression; knows nothing of its grammar.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "process/feel/number.h"

namespace fangxing::feel {

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::string_view text() const { return text_; }
    std::size_t at() const { return at_; }
    void go_back(std::size_t at) { at_ = at; }
    // Each of these skips spaces and comments first and takes nothing when it does not match.
    bool at_end();
    bool looks_at(std::string_view sign);
    bool take(std::string_view sign);
    bool looks_at_word(std::string_view word);
    bool take_word(std::string_view word);
    // A word of name characters, or empty.
    std::string_view word();
    // A name with spaces or signs, written with any number of spaces where it has one.
    bool take_name(std::string_view name);
    // Where that name would end, or nothing when it does not stand here.
    std::optional<std::size_t> end_of_name(std::string_view name);
    bool looks_at_number();
    std::optional<Number> number();
    // Without its quotes, escapes resolved; nothing when it does not end.
    std::optional<std::string> string();
    // The key of a context entry: everything before its colon, spaces normalised; or empty.
    std::string key();

  private:
    void skip();
    std::optional<char32_t> escaped_code_point(std::size_t& at) const;
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace fangxing::feel
