// The words of the trade with their meanings in both languages, as GLOSSARY.md tells them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fangxing::http {

struct GlossaryTerm {
    std::string term;  // in English: the name of the concept everywhere
    std::string zh;
    std::string meaning_en;
    std::string meaning_zh;
    static void describe(auto& field, auto& self) {
        field("term", self.term);
        field("zh", self.zh);
        field("meaning_en", self.meaning_en);
        field("meaning_zh", self.meaning_zh);
    }
};

// The rows of every table that has a column "释义", in the order of the text.
std::vector<GlossaryTerm> read_glossary(std::string_view text);

}  // namespace fangxing::http
