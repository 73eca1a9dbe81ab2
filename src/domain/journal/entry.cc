#include "domain/journal/entry.h"

#include "base/describe.h"

namespace fangxing::journal {

std::string leaf_text(const Sealed& entry) {
    return base::canonical_text(base::encode(entry));
}

}  // namespace fangxing::journal
