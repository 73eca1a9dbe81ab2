// Three-valued logic of DMN 1.5, table 50: true, false and null (nothing).
#pragma once

#include <optional>

namespace fangxing::feel {

using Truth = std::optional<bool>;

inline Truth both(Truth a, Truth b) {
    if (a == false || b == false) return false;
    if (!a || !b) return std::nullopt;
    return true;
}

inline Truth either(Truth a, Truth b) {
    if (a == true || b == true) return true;
    if (!a || !b) return std::nullopt;
    return false;
}

inline Truth negated(Truth a) {
    return a ? Truth(!*a) : a;
}

}  // namespace fangxing::feel
