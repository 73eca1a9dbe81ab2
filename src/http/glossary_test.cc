#include "http/glossary.h"

#include <doctest/doctest.h>

#include "http/embedded.h"

namespace fangxing::http {
namespace {

TEST_CASE("tables with meanings in both languages are read, others passed over") {
    const auto terms = read_glossary(
        "# Title\n\n| id | 中文 |\n|---|---|\n| `closed` | 已关闭 |\n\n"
        "| term | 中文 | what it is | 释义 | avoid |\n|---|---|---|---|---|\n"
        "| release | 发布 | What changes. | 改变。 | rollout |\n"
        "\n| term | 中文 | values | of no meaning |\n|---|---|---|---|\n| type | 类型 | a | b |");
    REQUIRE(terms.size() == 1);
    CHECK(terms[0].term == "release");
    CHECK(terms[0].zh == "发布");
    CHECK(terms[0].meaning_en == "What changes.");
    CHECK(terms[0].meaning_zh == "改变。");
}

TEST_CASE("every term of the glossary has its word and its meaning in both languages") {
    const auto terms = read_glossary(embedded_glossary());
    CHECK(terms.size() > 60);
    for (const auto& each : terms) {
        CAPTURE(each.term);
        CHECK_FALSE(each.zh.empty());
        CHECK_FALSE(each.meaning_en.empty());
        CHECK_FALSE(each.meaning_zh.empty());
    }
}

}  // namespace
}  // namespace fangxing::http
