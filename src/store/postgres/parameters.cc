#include "store/postgres/parameters.h"

#include <charconv>

namespace fangxing::store {

std::string numbered(std::string_view sql) {
    std::string out;
    int count = 0;
    bool quoted = false;
    for (const char c : sql) {
        if (c == '\'') quoted = !quoted;
        if (c == '?' && !quoted) {
            out.append("$").append(std::to_string(++count));
        } else {
            out += c;
        }
    }
    return out;
}

Parameters::Parameters(Values values) {
    const auto count = values.size();
    numbers_.resize(count);
    pointers.resize(count);
    lengths.resize(count);
    formats.resize(count);
    for (std::size_t n = 0; n < count; ++n) {
        if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
            *std::to_chars(numbers_[n].begin(), numbers_[n].end() - 1, *number).ptr = 0;
            pointers[n] = numbers_[n].data();
        } else if (const auto* text = std::get_if<std::string_view>(&values[n])) {
            pointers[n] = text->data() ? text->data() : "";
            lengths[n] = static_cast<int>(text->size());
            formats[n] = 1;
        }
    }
}

}  // namespace fangxing::store
