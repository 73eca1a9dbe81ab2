#include "app/views/name_key.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace fangxing::app {
namespace {

std::vector<std::string> sorted(std::vector<std::string> names, std::string_view language) {
    std::ranges::sort(names, {}, [&](const auto& each) { return name_key(each, language); });
    return names;
}

using Names = std::vector<std::string>;

TEST_CASE("Chinese names stand in the order of their pinyin") {
    // Code points would give 何 李 王 赵 陈; strokes 王 李 何 陈 赵.
    CHECK(sorted({"赵雅琴", "王海涛", "李晓晴", "陈立", "何志远"}, "zh") ==
          Names{"陈立", "何志远", "李晓晴", "王海涛", "赵雅琴"});
    CHECK(sorted({"李晓晴", "李明", "李安"}, "zh") == Names{"李安", "李明", "李晓晴"});
}

TEST_CASE("Latin names stand in the order of the alphabet, whatever their case") {
    CHECK(sorted({"Zhou", "adam", "Änne", "Bo"}, "en") == Names{"adam", "Änne", "Bo", "Zhou"});
    CHECK(name_key("", "en") < name_key("a", "en"));
}

}  // namespace
}  // namespace fangxing::app
