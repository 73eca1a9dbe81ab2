#include "http/words.h"

#include <map>

#include "base/ensure.h"
#include "base/json.h"
#include "http/embedded.h"

namespace fangxing::http {
namespace {

using WordsByCode = std::map<std::string, std::string, std::less<>>;

WordsByCode read(std::string_view text) {
    const auto json = base::parse_json(text);
    base::ensure(json && json->object(), "a catalogue of words is a JSON object");
    WordsByCode out;
    for (const auto& [code, words] : *json->object()) {
        base::ensure(words.string() != nullptr, "each code has one text");
        out.emplace(code, *words.string());
    }
    return out;
}

const WordsByCode& catalogue(std::string_view language) {
    static const WordsByCode zh = read(embedded_words_zh());
    static const WordsByCode en = read(embedded_words_en());
    return language == "en" ? en : zh;
}

}  // namespace

std::string words(std::string_view language, std::string_view code,
                  const base::Parameters& parameters) {
    const auto& all = catalogue(language);
    const auto found = all.find(code);
    if (found == all.end()) return std::string(code);
    const std::string& text = found->second;
    std::string out;
    for (std::size_t n = 0; n < text.size();) {
        const auto end = text[n] == '{' ? text.find('}', n) : std::string::npos;
        const auto value = end == std::string::npos
                               ? parameters.end()
                               : parameters.find(text.substr(n + 1, end - n - 1));
        if (value == parameters.end()) {
            out += text[n++];
        } else {
            out += value->second;
            n = end + 1;
        }
    }
    return out;
}

std::vector<std::string> codes_in(std::string_view language) {
    std::vector<std::string> out;
    for (const auto& [code, text] : catalogue(language)) out.push_back(code);
    return out;
}

}  // namespace fangxing::http
