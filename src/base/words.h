// A text in both languages of the product.
#pragma once

#include <string>

namespace fangxing::base {

struct Words {
    std::string zh;
    std::string en;

    bool operator==(const Words&) const = default;
    static void describe(auto& field, auto& self) {
        field("zh", self.zh);
        field("en", self.en);
    }
};

}  // namespace fangxing::base
