#include "app/views/passage.h"

#include <doctest/doctest.h>

namespace fangxing::app {

TEST_CASE("a passage stands around the first hit, whole characters of it") {
    CHECK(passage_of("", "a") == "");
    CHECK(passage_of("先停任务\n再换版本", "换版") == "先停任务 再换版本");
    CHECK(passage_of("Stop the JOBS first", "jobs") == "Stop the JOBS first");
    std::string text;
    for (int n = 0; n < 60; ++n) text += "支";
    const auto found = passage_of(text + "付" + text + text, "付");
    CHECK(found.starts_with("…支"));
    CHECK(found.ends_with("支…"));
    CHECK(found.contains("支付支"));
    CHECK(found.size() == (100 + 2) * 3);
    // Written otherwise than asked: the beginning.
    CHECK(passage_of("ＡＰＰ", "app") == "ＡＰＰ");
}

}  // namespace fangxing::app
