#include "domain/journal/entry.h"

#include "base/describe.h"

namespace fangxing::journal {

std::string leaf_text(const Sealed& entry) {
    return base::canonical_text(base::encode(entry));
}

Hash leaf_of(const Sealed& entry) {
    if (entry.veil.empty()) return leaf_hash(leaf_text(entry));
    return base::from_base64(entry.veil).value_or(Hash());
}

}  // namespace fangxing::journal
