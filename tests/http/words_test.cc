// Every code that the sources can say has words in both languages.
#include "http/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "http/problem.h"

namespace fangxing::http {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The ways to say no, and the codes that each noun's rows bring along.
std::set<std::string> codes_of(const std::string& source) {
    static const std::regex said(
        R"re((?:\brefuse\s*\([^"();]*|\bReason\s*\{\s*|\bno\(\s*|\bproblem\(\s*\d+,\s*|\brefused\(\s*\d+,\s*)"([a-z][a-z0-9_]*\.[a-z0-9_.]+)")re");
    static const std::regex noun(R"re(string_view noun = "([a-z_]+)")re");
    std::set<std::string> out;
    for (std::sregex_iterator at(source.begin(), source.end(), said), end; at != end; ++at) {
        out.insert((*at)[1]);
    }
    for (std::sregex_iterator at(source.begin(), source.end(), noun), end; at != end; ++at) {
        out.insert((*at)[1].str() + ".not_found");
        out.insert((*at)[1].str() + ".changed_meanwhile");
    }
    return out;
}

TEST_CASE("every code has its words") {
    std::set<std::string> said;
    for (const auto& entry : fs::recursive_directory_iterator(FX_SOURCE_DIR "/src")) {
        const auto path = entry.path().string();
        if (!path.ends_with(".cc") && !path.ends_with(".h")) continue;
        if (path.ends_with("_test.cc")) continue;
        said.merge(codes_of(text_of(entry.path())));
    }
    CHECK(said.size() > 100);
    for (const char* language : {"zh", "en"}) {
        const auto known = codes_in(language);
        for (const auto& code : said) {
            CAPTURE(language);
            CAPTURE(code);
            CHECK(std::ranges::binary_search(known, code));
        }
    }
    CHECK(codes_in("zh") == codes_in("en"));
}

TEST_CASE("parameters are put into the text; a code without words stands for itself") {
    CHECK(words("en", "unit.code_taken", {{"code", "ops"}}) == "The unit's code ops is taken.");
    CHECK(words("zh", "unit.code_taken", {{"code", "ops"}}) == "组织单元编码 ops 已存在。");
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
