// Every code that the sources can say has words in both languages, and no word is left over;
// docs/refusals.md lists them all. FX_GOLDEN=1 writes it anew, to be read as a diff.
#include "http/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "codes.h"
#include "http/problem.h"

namespace fangxing::http {
namespace {

std::string listed(const std::set<int>& statuses) {
    std::string out;
    for (const int status : statuses) out += (out.empty() ? "" : ", ") + std::to_string(status);
    return out.empty() ? "reason" : out;
}

std::string refusals_page() {
    std::string out =
        "# Refusals\n\n"
        "Every code by which the system says no, with the status of the answer (`reason`: one of\n"
        "several behind another code) and its words. Made from the sources and the catalogues;\n"
        "`./dev golden` writes it.\n\n"
        "| code | status | 中文 | English |\n|---|---|---|---|\n";
    const auto said = http_test::codes_said();
    for (const auto& code : codes_in("en")) {
        if (code.starts_with("status.")) continue;
        const auto found = said.find(code);
        out +=
            "| `" + code + "` | " + listed(found == said.end() ? std::set<int>{} : found->second);
        out += " | " + words("zh", code, {}) + " | " + words("en", code, {}) + " |\n";
    }
    return out;
}

TEST_CASE("docs/refusals.md lists every code with its words") {
    const std::string path = FX_SOURCE_DIR "/docs/refusals.md";
    const auto made = refusals_page();
    if (std::getenv("FX_GOLDEN") != nullptr) std::ofstream(path) << made;
    std::ifstream in(path);
    const std::string golden{std::istreambuf_iterator<char>(in), {}};
    const bool same = made == golden;  // both are too long to print
    CHECK(same);
}

TEST_CASE("every code has its words, and every word its code") {
    const auto said = http_test::codes_said();
    CHECK(said.size() > 100);
    for (const char* language : {"zh", "en"}) {
        const auto known = codes_in(language);
        for (const auto& [code, statuses] : said) {
            CAPTURE(language);
            CAPTURE(code);
            CHECK(std::ranges::binary_search(known, code));
        }
    }
    CHECK(codes_in("zh") == codes_in("en"));
    const auto texts = http_test::texts_like_codes();
    for (const auto& code : codes_in("en")) {
        CAPTURE(code);
        const bool is_title = code.starts_with("status.");
        CHECK((is_title || texts.contains(code)));
    }
}

TEST_CASE("parameters are put into the text; a code without words stands for itself") {
    CHECK(words("en", "unit.code_taken", {{"code", "ops"}}) == "The unit's code ops is taken.");
    CHECK(words("zh", "unit.code_taken", {{"code", "ops"}}) == "部门编码 ops 已存在。");
    CHECK(words("en", "unit.code_taken", {}) == "The unit's code {code} is taken.");
    CHECK(words("en", "nothing.known", {}) == "nothing.known");
}

TEST_CASE("the language is asked for, else Chinese") {
    CHECK(language_of({}, "") == "zh");
    CHECK(language_of({}, "en-GB,en;q=0.9") == "en");
    CHECK(language_of({}, "zh-CN,zh;q=0.9,en;q=0.8") == "zh");
    CHECK(language_of({}, "fr") == "zh");
    CHECK(language_of({{"lang", "en"}}, "zh") == "en");
    CHECK(language_of({{"lang", "fr"}}, "en") == "en");
}

}  // namespace
}  // namespace fangxing::http
